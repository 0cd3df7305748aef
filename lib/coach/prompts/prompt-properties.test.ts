import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RunnerState } from "@/lib/data/runner-state";
import { CONTEXT_SCENARIOS } from "@/tests/support/context-scenarios";
import { stateOfScenario } from "@/tests/support/context-scenarios/scenario";
import { runOn } from "@/tests/support/runner-state";
import { CONTEXT_TOKEN_BUDGET } from "../constants";
import { contextOfState } from "../context-of-state";
import { assemblePrompt, promptTokens } from "./assemble-prompt";

const CASES = { numRuns: Number(process.env.RUNGPT_CASES ?? 1000), endOnFailure: true };

/** Sixty real states; what varies freely on top of them is everything that people write. */
const STATES = CONTEXT_SCENARIOS.flatMap(({ scenarios }) => scenarios.map(stateOfScenario));
/** Letters, emoji, scripts without spaces, and long runs of signs: the dear ones for any tokenizer. */
const anyText = (maxLength: number) =>
  fc.oneof(
    fc.string({ maxLength, unit: "grapheme" }),
    fc.string({ maxLength }),
    fc.string({ maxLength, unit: fc.constantFrom("走", "🏃", "{", "\n", "\u202E", "ß") }),
  );

const written = fc.record({
  titles: fc.array(anyText(200), { maxLength: 12 }),
  history: fc.array(
    fc.record({ role: fc.constantFrom("runner" as const, "coach" as const), text: anyText(900) }),
    { maxLength: 12 },
  ),
  message: anyText(2000),
  summary: fc.option(
    fc.record({
      decisions: fc.array(anyText(100), { maxLength: 4 }),
      preferences: fc.array(anyText(100), { maxLength: 4 }),
      openQuestions: fc.array(anyText(100), { maxLength: 4 }),
      injuries: fc.array(anyText(100), { maxLength: 4 }),
    }),
  ),
});
type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;

function promptOf(
  { state, today }: { state: RunnerState; today: string },
  { titles, history, message, summary }: Written,
): string {
  const activities = titles.map((title, index) => runOn(today, { km: 5, at: `0${index % 10}:00:00`, title }));
  const context = contextOfState(
    { ...state, activities: [...state.activities, ...activities] },
    { today, name: "Ana", lastChanges: [] },
  );
  const [, user] = assemblePrompt({ context, message, history, summary, nonce: "n0nce" });
  return String(user?.content);
}

describe("whatever is known and written", () => {
  test("the prompt fits into its budget and keeps profile, plan, date and question", () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATES), written, (known, words) => {
        const data = promptOf(known, words);
        expect(promptTokens(data)).toBeLessThanOrEqual(CONTEXT_TOKEN_BUDGET);
        expect(data).toMatch(/^DATA\n\nRUNNER\nunits: /);
        expect(data).toContain(`\n\nPLAN (a day without a line is not shown)\n`);
        expect(data).toContain(`(${known.today})`);
        expect(data.split("\n\nMESSAGE OF THE RUNNER\n").length).toBeGreaterThan(1);
      }),
      CASES,
    );
  }, 60_000);

  test("nothing of one runner is in the prompt of another", () => {
    const marked = (mark: string): Written => ({
      titles: [`${mark} title`],
      history: [{ role: "runner", text: `${mark} said` }],
      message: `${mark} asks`,
      summary: { decisions: [`${mark} decided`], preferences: [], openQuestions: [], injuries: [] },
    });
    const state = fc.constantFrom(...STATES);
    fc.assert(
      fc.property(state, state, (first, second) => {
        const ana = promptOf(first, marked("CANARY-ANA"));
        const bob = promptOf(second, marked("CANARY-BOB"));
        expect(ana.match(/CANARY-ANA/g)?.length).toBeGreaterThanOrEqual(3);
        expect(ana).not.toContain("CANARY-BOB");
        expect(bob).not.toContain("CANARY-ANA");
        expect(promptOf(first, marked("CANARY-ANA"))).toBe(ana);
      }),
      { ...CASES, numRuns: Math.ceil(CASES.numRuns / 5) },
    );
  }, 60_000);
});
