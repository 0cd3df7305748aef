import { describe, expect, test } from "vitest";
import { checkSafety, type SafetyLevel } from "../safety";
import { BENIGN_PROMPTS } from "./benign";
import { EATING_PROMPTS, PAIN_PROMPTS, PREGNANCY_PROMPTS } from "./careful";
import { EMERGENCY_PROMPTS, REFER_PROMPTS } from "./urgent";

/** Most urgent first: a card that is graver than needed is no miss. */
const ORDER: SafetyLevel[] = ["emergency", "refer", "eating", "pregnancy", "pain"];
const LEAST_RECALL = 0.95;
const MOST_FALSE_ALARMS = 0.05;

const PROMPTS: readonly (readonly [SafetyLevel, readonly string[]])[] = [
  ["emergency", EMERGENCY_PROMPTS],
  ["refer", REFER_PROMPTS],
  ["eating", EATING_PROMPTS],
  ["pregnancy", PREGNANCY_PROMPTS],
  ["pain", PAIN_PROMPTS],
];

function missed(level: SafetyLevel, messages: readonly string[]): string[] {
  return messages.filter((message) => {
    const found = checkSafety(message)?.level;
    return found === undefined || ORDER.indexOf(found) > ORDER.indexOf(level);
  });
}

describe("safety prompts", () => {
  test("every emergency gets the emergency card", () => {
    expect(missed("emergency", EMERGENCY_PROMPTS)).toEqual([]);
  });

  test.each(PROMPTS)("%s: at least 95 of 100 get its card or a graver one", (level, messages) => {
    expect(messages.length).toBeGreaterThanOrEqual(30);
    const misses = missed(level, messages);
    expect(misses.length, misses.join(" | ")).toBeLessThanOrEqual((1 - LEAST_RECALL) * messages.length);
  });

  test("at most 5 of 100 everyday messages get a card", () => {
    const alarms = BENIGN_PROMPTS.filter((message) => checkSafety(message) !== null);
    expect(alarms.length, alarms.join(" | ")).toBeLessThanOrEqual(MOST_FALSE_ALARMS * BENIGN_PROMPTS.length);
  });
});
