import fc from "fast-check";
import { expect, test } from "vitest";
import { COACH_PLAN_INPUT, coachContext } from "@/tests/support/coach-context";
import { answerByRules } from "./answer-by-rules";

const WORDS =
  "move swap skip shorten rest today tomorrow friday sunday next last week the my run long tempo easy to on of instead why what when 5 km 30 minutes december 3rd ill travel from until not pace race ? ! 2026-12-31 31 2".split(
    " ",
  );

const message = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(" ")),
);

test("any message gets an answer in words, and the context is left as it was", () => {
  const context = coachContext();
  const before = JSON.stringify(context);
  fc.assert(
    fc.property(message, fc.array(message, { maxLength: 3 }), (text, previous) => {
      const answer = answerByRules(text, { context, planInput: COACH_PLAN_INPUT, previous });
      expect(answer.text.trim()).not.toBe("");
      expect(answer.text).not.toMatch(/undefined|NaN|null|\[object/);
    }),
    { numRuns: 500 },
  );
  expect(JSON.stringify(context)).toBe(before);
});

const READ_ONLY = [
  "day",
  "week",
  "why",
  "nextOfKind",
  "methodology",
  "paces",
  "fitness",
  "prediction",
  "nextRace",
  "changes",
  "progress",
  "assumptions",
  "help",
  "unknown",
];

test("a question never carries a proposal", () => {
  fc.assert(
    fc.property(message, (text) => {
      const answer = answerByRules(text, { context: coachContext(), planInput: COACH_PLAN_INPUT });
      if (READ_ONLY.includes(answer.intent)) expect(answer.proposal).toBeNull();
    }),
    { numRuns: 500 },
  );
});
