import { describe, expect, test } from "vitest";
import { CONTEXT_SCENARIOS } from "@/tests/support/context-scenarios";
import { type ContextScenario, stateOfScenario } from "@/tests/support/context-scenarios/scenario";
import { CONTEXT_TOKEN_BUDGET } from "../constants";
import { contextOfState } from "../context-of-state";
import { assemblePrompt, promptTokens } from "./assemble-prompt";

function dataOf(scenario: ContextScenario): string {
  const { state, today } = stateOfScenario(scenario);
  const [, user] = assemblePrompt({
    context: contextOfState(state, { today, name: "Ana", lastChanges: [] }),
    message: scenario.message ?? "What should I know?",
    history: scenario.history ?? [],
    summary: scenario.summary ?? null,
    nonce: "n0nce",
  });
  return String(user?.content);
}

function page(scenario: ContextScenario): string {
  const data = dataOf(scenario);
  expect(promptTokens(data)).toBeLessThanOrEqual(CONTEXT_TOKEN_BUDGET);
  const rule = "=".repeat(100);
  return `${rule}\n${scenario.name} (${scenario.now}), ${promptTokens(data)} tokens with the static head\n${rule}\n${data}\n`;
}

// When a change is meant, `vitest run --project unit lib/coach/prompts/golden -u` writes the files anew; review them.
describe("what a model is shown at a moment, to be read by a person", () => {
  test("there are sixty moments, each named once", () => {
    const names = CONTEXT_SCENARIOS.flatMap(({ scenarios }) => scenarios.map(({ name }) => name));
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(CONTEXT_SCENARIOS)("$file", async ({ file, scenarios }) => {
    await expect(scenarios.map(page).join("\n")).toMatchFileSnapshot(
      `../../../tests/golden/contexts/${file}.txt`,
    );
  });

  test("the same days are assumed before a late file and recorded after it", () => {
    const scenarios = CONTEXT_SCENARIOS.flatMap((group) => group.scenarios);
    const of = (name: string): string =>
      dataOf(scenarios.find((entry) => entry.name === name) as ContextScenario);
    const before = of("two weeks assumed");
    const after = of("a late file: the same two weeks recorded");
    expect(before.match(/\] assumed/g)?.length).toBeGreaterThanOrEqual(4);
    expect(before).not.toMatch(/\] completed/);
    expect(after.match(/\] completed, recorded/g)?.length).toBeGreaterThanOrEqual(4);
    expect(after).not.toMatch(/\] assumed/);
  });

  test.each([
    ["Sunday 23:59 in Madrid", "today is Sunday 11 Oct 2026"],
    ["Monday 00:00 in Madrid", "today is Monday 12 Oct 2026"],
    ["Sunday in Auckland, Saturday in UTC", "today is Sunday 11 Oct 2026"],
    ["Sunday in Honolulu, Monday in UTC", "today is Sunday 11 Oct 2026"],
    ["a zone of half an hour", "today is Sunday 11 Oct 2026"],
    ["a minute later there it is Monday", "today is Monday 12 Oct 2026"],
    ["the night the clocks go back: the second 02:30", "today is Sunday 25 Oct 2026"],
    ["the end of that day, an hour longer", "today is Sunday 25 Oct 2026"],
    ["New Year's Day in Kiritimati", "today is Friday 1 Jan 2027"],
  ])("%s: %s", (name, today) => {
    const scenario = CONTEXT_SCENARIOS.flatMap((group) => group.scenarios).find(
      (entry) => entry.name === name,
    );
    expect(dataOf(scenario as ContextScenario)).toContain(today);
  });
});
