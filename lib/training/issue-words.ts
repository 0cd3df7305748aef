import type { z } from "zod";

type Issue = z.core.$ZodIssue;

const KIND_WORDS: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  string: "a text",
  array: "a list",
  object: "an object",
  boolean: "true or false",
};

function limitWords(issue: Extract<Issue, { code: "too_small" | "too_big" }>): string {
  const limit = issue.code === "too_small" ? issue.minimum : issue.maximum;
  const words = issue.exact ? "exactly" : issue.code === "too_small" ? "at least" : "at most";
  if (issue.origin === "array")
    return `Give ${words} ${limit} ${Number(limit) === 1 ? "entry" : "entries"} here.`;
  return `Give ${words} ${limit} here.`;
}

/** What to do about a field that doesn't fit its schema, as a sentence. Messages that the schema gives itself stay. */
export function issueSentence(issue: Issue): string {
  switch (issue.code) {
    case "too_small":
    case "too_big":
      return limitWords(issue);
    case "invalid_type":
      return `Give ${KIND_WORDS[issue.expected] ?? issue.expected} here.`;
    case "invalid_value":
      return `Give one of these: ${issue.values.join(", ")}.`;
    case "unrecognized_keys":
      return `Leave out what is not known here: ${issue.keys.join(", ")}.`;
    default:
      return issue.message;
  }
}

/** Path of the field that an issue is about; of the unknown field itself where one is too many. */
export function issuePath(issue: Issue): string {
  const extra = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...extra].map(String).join(".");
}
