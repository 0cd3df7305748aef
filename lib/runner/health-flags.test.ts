import { describe, expect, test } from "vitest";
import type { RunnerState } from "@/lib/data/runner-state";
import { afterWrite } from "@/lib/ledger/after-write";
import { replanned } from "@/lib/plan/replan";
import {
  type Health,
  type HealthFlagLevel,
  healthFlagLevelSchema,
  shiftDays,
  weekStartOf,
} from "@/lib/training";
import { frozenInputOf, refreshRunner } from "@/lib/weekly-refresh/refresh-runner";
import { newRunnerState, TEST_INPUT } from "@/tests/support/runner-state";
import { healthAfterPatch, usualWeekKm, withFlags } from "./health-flags";

const { today } = TEST_INPUT;
const WELL: Health = { painScore: 0, ill: false, daysOff: 0, crossTrainedWhileOff: false };
const WHEN = { today, weekKm: 40 };
const NOW = new Date(`${today}T10:00:00Z`);

function levelsOf(health: Health): HealthFlagLevel[] {
  return (health.flags ?? []).map(({ level }) => level);
}

describe("what a runner says about their health", () => {
  test("pain and illness open a note, and feeling fine clears both", () => {
    const hurt = healthAfterPatch(WELL, { painScore: 6, ill: false, daysOff: 0 }, WHEN);
    expect(levelsOf(hurt)).toEqual(["pain"]);
    const ill = healthAfterPatch(hurt, { painScore: 0, ill: true, daysOff: 0 }, WHEN);
    expect(levelsOf(ill)).toEqual(["pain", "ill"]);
    expect(levelsOf(healthAfterPatch(ill, { painScore: 0, ill: false, daysOff: 0 }, WHEN))).toEqual([]);
  });

  test("feeling fine does not clear what needs a doctor", () => {
    const open = withFlags(WELL, { ...WHEN, levels: ["refer", "pregnancy"] });
    const said = healthAfterPatch(open, { painScore: 0, ill: false, daysOff: 0 }, WHEN);
    expect(levelsOf(said)).toEqual(["refer", "pregnancy"]);
    expect(levelsOf(healthAfterPatch(said, { clear: ["refer"] }, WHEN))).toEqual(["pregnancy"]);
  });

  test("a yes before training opens its note once, and a later save does not open it again", () => {
    const asked = healthAfterPatch(WELL, { screening: ["heart", "eating"] }, WHEN);
    expect(levelsOf(asked)).toEqual(["refer", "eating"]);
    const cleared = healthAfterPatch(asked, { clear: ["refer"] }, WHEN);
    expect(levelsOf(healthAfterPatch(cleared, { screening: ["heart", "eating"] }, WHEN))).toEqual(["eating"]);
  });

  test("a note that is open keeps its day and its limit", () => {
    const first = withFlags(WELL, { ...WHEN, levels: ["pain"] });
    const later = withFlags(first, { levels: ["pain"], today: shiftDays(today, 9), weekKm: 70 });
    expect(later).toBe(first);
  });

  test("after an emergency the days of rest are counted", () => {
    const open = withFlags(WELL, { ...WHEN, levels: ["emergency"] });
    const back = healthAfterPatch(open, { clear: ["emergency"] }, { today: shiftDays(today, 12), weekKm: 0 });
    expect(back).toMatchObject({ daysOff: 12, flags: [] });
  });
});

function held(state: RunnerState, level: HealthFlagLevel): RunnerState {
  const health = withFlags(state.profile.health, {
    levels: [level],
    today,
    weekKm: usualWeekKm(state, today),
  });
  const after = { ...state, profile: { ...state.profile, health } };
  const { plan } = replanned(state, { after, today, now: NOW, reasons: ["health"], origin: "health" });
  return afterWrite(after, plan ?? null);
}

function weekKms(state: RunnerState, from: string): number[] {
  const km = new Map<string, number>();
  for (const workout of state.workouts.filter(({ date, kind }) => date >= from && kind !== "race")) {
    const week = weekStartOf(workout.date);
    km.set(week, (km.get(week) ?? 0) + workout.km);
  }
  return [...km.values()];
}

describe("the weekly refresh under an open note", () => {
  test.each(healthFlagLevelSchema.options)("%s: six Sundays let no load rise", (level) => {
    let state = held(newRunnerState(), level);
    const limit = usualWeekKm(newRunnerState(), today) + 0.2;
    for (let week = 0; week < 6; week += 1) {
      const weekStart = shiftDays(weekStartOf(today), 7 * week);
      const monday = shiftDays(weekStart, 7);
      const now = new Date(`${monday}T04:00:00Z`);
      const result = refreshRunner(frozenInputOf({ state, weekStart, localDate: monday, now }));
      state = afterWrite(state, result?.plan?.write ?? null);
      expect(Math.max(0, ...weekKms(state, monday))).toBeLessThanOrEqual(limit);
      const hard = state.workouts.filter(({ date, hard, kind }) => date >= monday && hard && kind !== "race");
      expect(hard.filter(({ steps }) => steps.some(({ zone }) => zone !== "E"))).toEqual([]);
      if (level === "emergency") expect(weekKms(state, monday)).toEqual([]);
    }
  });

  test("the same Sundays without a note do rise", () => {
    let state = newRunnerState();
    for (let week = 0; week < 6; week += 1) {
      const weekStart = shiftDays(weekStartOf(today), 7 * week);
      const monday = shiftDays(weekStart, 7);
      const now = new Date(`${monday}T04:00:00Z`);
      const result = refreshRunner(frozenInputOf({ state, weekStart, localDate: monday, now }));
      state = afterWrite(state, result?.plan?.write ?? null);
    }
    expect(Math.max(...weekKms(state, today))).toBeGreaterThan(usualWeekKm(newRunnerState(), today) + 2);
  });
});
