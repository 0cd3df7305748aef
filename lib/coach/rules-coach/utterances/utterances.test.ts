import { describe, expect, test } from "vitest";
import { COACH_PLAN_INPUT, COACH_TODAY, coachContext } from "@/tests/support/coach-context";
import { describeIntent } from "@/tests/support/describe-intent";
import { answerByRules } from "../answer-by-rules";
import { understand } from "../understand";
import { HELD_OUT } from "./held-out";
import { QUESTIONS } from "./questions";
import { REQUESTS } from "./requests";

const LEAST_RIGHT = 0.95;
const UTTERANCES = [...QUESTIONS, ...REQUESTS, ...HELD_OUT];
/** What a request may come to, by its first word; a move onto a day with a run is offered as a swap. */
const OPS: Readonly<Record<string, readonly string[]>> = {
  move: ["move", "swap"],
  swap: ["swap", "move"],
  skip: ["skip"],
  shorten: ["shorten"],
  lengthen: ["shorten"],
  ease: ["replace"],
  rest: ["addRest"],
  scaleWeek: ["scaleWeek"],
  busy: ["scaleWeek"],
  away: ["skip"],
  ill: ["skip"],
  tired: ["replace"],
};

function understood(message: string): string {
  return describeIntent(understand(message, { today: COACH_TODAY }));
}

describe("the rules coach", () => {
  test("understands at least 95 of 100 utterances with all that they name", () => {
    const wrong = UTTERANCES.filter(([message, expected]) => understood(message) !== expected);
    const told = wrong.map(([message, expected]) => `${message}: ${understood(message)}, not ${expected}`);
    expect(UTTERANCES.length).toBeGreaterThanOrEqual(150);
    expect(wrong.length, told.join("\n")).toBeLessThanOrEqual((1 - LEAST_RIGHT) * UTTERANCES.length);
  });

  test.each(UTTERANCES)("suggests nothing that was not asked for: %s", (message, expected) => {
    const input = { context: coachContext(), planInput: COACH_PLAN_INPUT };
    const { proposal, text } = answerByRules(message, input);
    expect(text.length).toBeGreaterThan(10);
    const allowed = OPS[expected.split(" ")[0] ?? ""] ?? [];
    for (const { op } of proposal?.ops ?? []) expect(allowed).toContain(op);
  });
});
