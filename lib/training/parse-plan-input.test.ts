import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PERSONAS } from "@/tests/support/personas";
import { parsePlanInput } from "./parse-plan-input";

const GOOD = PERSONAS.firstMarathon;

function withChange(change: (draft: Record<string, never>) => void): unknown {
  const draft = structuredClone(GOOD) as never;
  change(draft);
  return draft;
}

describe("plan input", () => {
  it.each([
    [
      "race in the past",
      "goals.0.date",
      (d: typeof GOOD) => Object.assign(d.goals[0] ?? {}, { date: "2026-11-22" }),
    ],
    [
      "race in five years",
      "goals.0.date",
      (d: typeof GOOD) => Object.assign(d.goals[0] ?? {}, { date: "2031-11-22" }),
    ],
    [
      "more runs than days",
      "availability.runsPerWeek",
      (d: typeof GOOD) => Object.assign(d.availability, { runsPerWeek: 5 }),
    ],
    ["no days", "availability.days", (d: typeof GOOD) => Object.assign(d.availability, { days: [] })],
    [
      "long run on a day off",
      "availability.longRunDay",
      (d: typeof GOOD) => Object.assign(d.availability, { longRunDay: "mon" }),
    ],
    [
      "NaN",
      "fitness.weeklyKm.0",
      (d: typeof GOOD) => Object.assign(d.fitness, { weeklyKm: [Number.NaN, 1, 1, 1] }),
    ],
    [
      "400 km a week",
      "fitness.weeklyKm.1",
      (d: typeof GOOD) => Object.assign(d.fitness, { weeklyKm: [1, 400, 1, 1] }),
    ],
    [
      "negative run",
      "fitness.longestRunKmLast30Days",
      (d: typeof GOOD) => Object.assign(d.fitness, { longestRunKmLast30Days: -1 }),
    ],
    [
      "VDOT 120",
      "fitness.recentRace.timeS",
      (d: typeof GOOD) => Object.assign(d.fitness.recentRace ?? {}, { timeS: 2700 }),
    ],
    [
      "result in the future",
      "fitness.recentRace.date",
      (d: typeof GOOD) => Object.assign(d.fitness.recentRace ?? {}, { date: "2027-01-01" }),
    ],
    ["no such day", "today", (d: typeof GOOD) => Object.assign(d, { today: "2026-02-30" })],
    ["no such zone", "timeZone", (d: typeof GOOD) => Object.assign(d, { timeZone: "Mars/Olympus" })],
  ])("%s is refused with the path of the field", (_name, path, change) => {
    const draft = structuredClone(GOOD);
    change(draft as never);
    const parsed = parsePlanInput(draft);
    expect(parsed).toMatchObject({ ok: false, error: { path } });
    if (!parsed.ok) expect(parsed.error.message.length).toBeGreaterThan(5);
  });

  it.each([
    [
      { fitness: { ...GOOD.fitness, weeklyKm: [400, 1, 1, 1] } },
      "fitness.weeklyKm.0",
      "Give at most 300 here.",
    ],
    [
      { fitness: { ...GOOD.fitness, weeklyKm: [1, 1, 1] } },
      "fitness.weeklyKm",
      "Give exactly 4 entries here.",
    ],
    [
      { fitness: { ...GOOD.fitness, weeklyKm: [null, 1, 1, 1] } },
      "fitness.weeklyKm.0",
      "Give a number here.",
    ],
    [
      { availability: { ...GOOD.availability, days: [] } },
      "availability.days",
      "Give at least 1 entry here.",
    ],
    [
      { runner: { ...GOOD.runner, experience: "pro" } },
      "runner.experience",
      "Give one of these: beginner, intermediate, advanced.",
    ],
    [{ colour: "red" }, "colour", "Leave out what is not known here: colour."],
  ])("%j is refused with a sentence that says what to do", (change, path, message) => {
    expect(parsePlanInput({ ...GOOD, ...change })).toMatchObject({ ok: false, error: { path, message } });
  });

  it("two races on one day are refused", () => {
    const draft = { ...GOOD, goals: [...GOOD.goals, ...GOOD.goals] };
    expect(parsePlanInput(draft)).toMatchObject({
      ok: false,
      error: { code: "twoRacesOnOneDay", path: "goals.1.date" },
    });
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof parsePlanInput(value).ok).toBe("boolean");
      }),
    );
    expect(parsePlanInput(withChange(() => undefined)).ok).toBe(true);
  });
});
