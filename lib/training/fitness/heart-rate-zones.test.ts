import { describe, expect, it } from "vitest";
import type { Activity } from "../activity";
import { timeStep } from "../workouts/steps";
import { targetsOf } from "../workouts/targets";
import { heartRateMaximum, heartRateZones, recordedMaximum, thresholdHeartRate } from "./heart-rate-zones";
import { pacesForVdot } from "./paces";

function run(overrides: Partial<Activity>): Activity {
  return {
    row: 0,
    sport: "run",
    startLocal: `${overrides.localDate ?? "2026-11-01"}T07:00:00`,
    localDate: "2026-11-01",
    distanceM: 10_000,
    durationS: 2700,
    movingS: null,
    elapsedS: null,
    avgHr: 168,
    maxHr: null,
    cadenceSpm: null,
    strideM: null,
    ascentM: null,
    title: "",
    dedupeKey: "run",
    flags: [],
    ...overrides,
  };
}

describe("highest heart rate", () => {
  it("is what was measured, before what was recorded, before 208 - 0.7 age, which is flagged", () => {
    expect(heartRateMaximum({ age: 40, maximum: 191, recorded: 185 })).toEqual({
      bpm: 191,
      isEstimate: false,
    });
    expect(heartRateMaximum({ age: 40, recorded: 185 })).toEqual({ bpm: 185, isEstimate: false });
    expect(heartRateMaximum({ age: 40 })).toEqual({ bpm: 180, isEstimate: true });
  });

  it("as recorded leaves out the highest two, old runs, and says nothing from a few runs", () => {
    const rates = [215, 208, 186, 184, 180, 175];
    const runs = rates.map((maxHr) => run({ maxHr }));
    expect(recordedMaximum(runs, { today: "2026-11-22" })).toBe(186);
    expect(recordedMaximum(runs, { today: "2028-11-22" })).toBeNull();
    expect(recordedMaximum(runs.slice(0, 4), { today: "2026-11-22" })).toBeNull();
  });
});

describe("heart-rate zones", () => {
  it("by threshold follow Friel", () => {
    const { method, bands } = heartRateZones({ age: 40, threshold: 170, maximum: 190, resting: 50 });
    expect(method).toBe("threshold");
    expect(bands.T).toEqual({ low: 162, high: 170 });
    expect(bands.M.high).toBeLessThan(bands.T.low);
  });

  it("by reserve follow Karvonen: 50 + p (190 - 50)", () => {
    const { method, bands } = heartRateZones({ age: 40, maximum: 190, resting: 50 });
    expect(method).toBe("reserve");
    expect(bands.E).toEqual({ low: 133, high: 154 });
    expect(bands.I).toEqual({ low: 183, high: 190 });
  });

  it("by the highest heart rate alone follow Daniels, flagged where that comes from age", () => {
    const zones = heartRateZones({ age: 40 });
    expect(zones).toMatchObject({ method: "maximum", isEstimate: true });
    expect(zones.bands.T).toEqual({ low: 158, high: 166 });
  });

  it("the threshold comes from the newest race of 30-65 minutes", () => {
    const races = [
      run({ avgHr: 171, localDate: "2026-10-04" }),
      run({ avgHr: 174, localDate: "2026-11-01" }),
    ];
    const raceDates = new Set(["2026-10-04", "2026-11-01"]);
    expect(thresholdHeartRate(races, { raceDates })).toBe(174);
    expect(thresholdHeartRate(races, { raceDates: new Set() })).toBeNull();
    expect(thresholdHeartRate([run({ durationS: 6000 })], { raceDates })).toBeNull();
  });
});

describe("targets of a step", () => {
  const zones = heartRateZones({ age: 40, maximum: 190, resting: 50 });
  const paces = pacesForVdot(45);

  it("effort and heart rate rise from easy to interval", () => {
    const targets = (["E", "M", "T", "I"] as const).map((zone) =>
      targetsOf(timeStep({ kind: "work", zone, minutes: 5 }, paces), { zones }),
    );
    const rates = targets.map(({ heartRate }) => heartRate?.high ?? 0);
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
    const efforts = targets.map(({ effort }) => effort.high);
    expect(efforts).toEqual([...efforts].sort((a, b) => a - b));
  });

  it("no heart rate where the heart can't show it or nothing is known", () => {
    const short = timeStep({ kind: "work", zone: "R", minutes: 0.5 }, paces);
    const rest = timeStep({ kind: "rest", zone: "E", minutes: 3 }, paces);
    const easy = timeStep({ kind: "steady", zone: "E", minutes: 40 }, paces);
    expect(targetsOf(short, { zones }).heartRate).toBeNull();
    expect(targetsOf(rest, { zones }).heartRate).toBeNull();
    expect(targetsOf(easy, { zones: null })).toEqual({ effort: { low: 2, high: 4 }, heartRate: null });
  });
});
