import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkSafety, type SafetyLevel } from "../safety";
import { BYSTANDER_CARD, SAFETY_CARDS } from "../safety-cards";
import { BENIGN_PROMPTS } from "./benign";
import { EATING_PROMPTS, PAIN_PROMPTS, PREGNANCY_PROMPTS } from "./careful";
import { EMERGENCY_PROMPTS, REFER_PROMPTS } from "./urgent";

/** Most urgent first: a card that is graver than needed is no miss. */
const ORDER: SafetyLevel[] = ["emergency", "refer", "eating", "pregnancy", "pain"];
const LEAST_RECALL = 0.95;
const MOST_FALSE_ALARMS = 0.05;

const FOLDER = join(import.meta.dirname, "messages");

/** Sets written before the signs that they were first scored with, one message a line: `<kind>-<number or day>.txt`. */
function setsOf(kind: string): (readonly [name: string, messages: readonly string[]])[] {
  const names = readdirSync(FOLDER).filter((name) => new RegExp(`^${kind}-\\d`).test(name));
  return names.map((name) => [name, readFileSync(join(FOLDER, name), "utf8").trim().split("\n")]);
}

const fromSets = (kind: string) => setsOf(kind).flatMap(([, messages]) => messages);

/** Emergencies of the writer who was with somebody, of somebody else, and of a day that has not come. */
const WITH_SOMEBODY = fromSets("with-somebody");
const BYSTANDER = fromSets("bystander");
const WHAT_IF = fromSets("what-if");

const EMERGENCIES = [
  ...EMERGENCY_PROMPTS,
  ...fromSets("emergency"),
  ...WITH_SOMEBODY,
  ...BYSTANDER,
  ...WHAT_IF,
];
const EVERYDAY_SETS = [["benign.ts", BENIGN_PROMPTS] as const, ...setsOf("benign")];
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

  test.each(EVERYDAY_SETS)("%s: at most 5 of 100 everyday messages get a card", (_name, messages) => {
    const alarms = messages.filter((message) => checkSafety(message) !== null);
    expect(alarms.length, alarms.join(" | ")).toBeLessThanOrEqual(MOST_FALSE_ALARMS * messages.length);
  });

  test.each([...fromSets("emergency-2026"), ...WITH_SOMEBODY])(
    "puts the writer's own plan to rest: %s",
    (message) => {
      expect(checkSafety(message)).toEqual({
        level: "emergency",
        card: SAFETY_CARDS.emergency,
        opensNote: true,
      });
    },
  );

  test.each(fromSets("refer-2026"))("sends to a doctor and notes it: %s", (message) => {
    expect(missed("refer", [message])).toEqual([]);
    expect(checkSafety(message)?.opensNote).toBe(true);
  });

  test.each(BYSTANDER)("helps a bystander, whose plan stays: %s", (message) => {
    expect(checkSafety(message)).toEqual({ level: "emergency", card: BYSTANDER_CARD, opensNote: false });
  });

  test.each(WHAT_IF)("answers before it happens, and opens no note: %s", (message) => {
    expect(checkSafety(message)).toEqual({
      level: "emergency",
      card: SAFETY_CARDS.emergency,
      opensNote: false,
    });
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
