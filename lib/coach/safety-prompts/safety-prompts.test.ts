import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkSafety, type SafetyLevel } from "../safety";
import { BENIGN_PROMPTS } from "./benign";
import { EATING_PROMPTS, PAIN_PROMPTS, PREGNANCY_PROMPTS } from "./careful";
import { EMERGENCY_PROMPTS, REFER_PROMPTS } from "./urgent";

/** Most urgent first: a card that is graver than needed is no miss. */
const ORDER: SafetyLevel[] = ["emergency", "refer", "eating", "pregnancy", "pain"];
const LEAST_RECALL = 0.95;
const MOST_FALSE_ALARMS = 0.05;

/** Sets written before the signs that they were first scored with, one message a line: `<level>-<number>.txt`. */
function fromSets(level: SafetyLevel | "benign"): string[] {
  const folder = join(import.meta.dirname, "messages");
  const names = readdirSync(folder).filter((name) => name.startsWith(`${level}-`));
  return names.flatMap((name) => readFileSync(join(folder, name), "utf8").trim().split("\n"));
}

const EMERGENCIES = [...EMERGENCY_PROMPTS, ...fromSets("emergency")];
const EVERYDAY = [...BENIGN_PROMPTS, ...fromSets("benign")];
const PROMPTS: readonly (readonly [SafetyLevel, readonly string[]])[] = [
  ["emergency", EMERGENCIES],
  ["refer", [...REFER_PROMPTS, ...fromSets("refer")]],
  ["eating", [...EATING_PROMPTS, ...fromSets("eating")]],
  ["pregnancy", [...PREGNANCY_PROMPTS, ...fromSets("pregnancy")]],
  ["pain", [...PAIN_PROMPTS, ...fromSets("pain")]],
];

function missed(level: SafetyLevel, messages: readonly string[]): string[] {
  return messages.filter((message) => {
    const found = checkSafety(message)?.level;
    return found === undefined || ORDER.indexOf(found) > ORDER.indexOf(level);
  });
}

describe("safety prompts", () => {
  test("every emergency gets the emergency card", () => {
    expect(missed("emergency", EMERGENCIES)).toEqual([]);
  });

  test.each(PROMPTS)("%s: at least 95 of 100 get its card or a graver one", (level, messages) => {
    expect(messages.length).toBeGreaterThanOrEqual(30);
    const misses = missed(level, messages);
    expect(misses.length, misses.join(" | ")).toBeLessThanOrEqual((1 - LEAST_RECALL) * messages.length);
  });

  test("at most 5 of 100 everyday messages get a card", () => {
    const alarms = EVERYDAY.filter((message) => checkSafety(message) !== null);
    expect(alarms.length, alarms.join(" | ")).toBeLessThanOrEqual(MOST_FALSE_ALARMS * EVERYDAY.length);
  });

  test.each(["chest pain ", "i cant get my breath and my heart is ", "a", "my ", "no no no chest ", "knee "])(
    "10,000 characters of %j are read in under 50 ms",
    (piece) => {
      const message = piece.repeat(Math.ceil(10_000 / piece.length));
      const times = Array.from({ length: 10 }, () => {
        const start = performance.now();
        checkSafety(message);
        return performance.now() - start;
      });
      expect(Math.min(...times)).toBeLessThan(50);
    },
  );
});
