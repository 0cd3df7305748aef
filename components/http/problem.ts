/** What a refused request says: a sentence for the runner, messages by field path, further data. */
export type Problem = {
  status: number;
  code: string;
  message: string;
  fields: Readonly<Record<string, string>>;
  extra: Readonly<Record<string, unknown>>;
};

const UNREACHABLE =
  "The server could not be reached. Nothing was changed; check the connection and try again.";
const UNEXPECTED = "Something went wrong on our side. Nothing was changed; try again in a moment.";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textsOf(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** The problem of a request that never reached the server. */
export function unreachable(): Problem {
  return { status: 0, code: "unreachable", message: UNREACHABLE, fields: {}, extra: {} };
}

/** Reads an `application/problem+json` body; anything else becomes a general sentence, never raw text. */
export function problemFrom(status: number, body: unknown): Problem {
  if (!isRecord(body)) return { status, code: "unexpected", message: UNEXPECTED, fields: {}, extra: {} };
  const { type, title, code, detail, fields, status: _status, ...extra } = body;
  return {
    status,
    code: typeof code === "string" ? code : "unexpected",
    message: typeof detail === "string" ? detail : UNEXPECTED,
    fields: textsOf(fields),
    extra,
  };
}

/** Of a problem found in the browser: every part of it stands beside a field. */
const LOCAL = "fieldsMissing";

/** A problem found in the browser, before anything was sent. */
export function localProblem(fields: Record<string, string>): Problem {
  const message = Object.values(fields)[0] ?? "Please check what you entered.";
  return { status: 0, code: LOCAL, message, fields, extra: {} };
}

/** Does every part of the problem stand beside a field? `shown` are the fields of the form. */
export function isBesideFields({ code, fields }: Problem, { shown }: { shown: readonly string[] }): boolean {
  if (code === LOCAL) return true;
  const named = Object.keys(fields);
  return named.length > 0 && named.every((field) => shown.includes(field));
}
