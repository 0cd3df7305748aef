import { describe, expect, it } from "vitest";
import type { Activity } from "../activity";
import { shiftDays } from "../calendar";
import { criticalSpeed, criticalSpeedOf } from "./critical-speed";
import { marathonFromTraining, tandaPace } from "./marathon-from-training";

describe("critical speed", () => {
  const effort = (timeS: number, off = 0) => ({ timeS, distanceM: 4 * timeS + 200 + off });

  it("finds speed and reserve of efforts that lie on one line", () => {
    const found = criticalSpeed([effort(180), effort(420), effort(900)]);
    expect(found?.speedMps).toBeCloseTo(4, 9);
    expect(found?.reserveM).toBeCloseTo(200, 6);
  });

  it("is the least-squares line of efforts that don't", () => {
    const found = criticalSpeed([effort(180, 10), effort(420, -20), effort(900, 10)]);
    // Worked by hand: 4 + (10 * -320 + 20 * 80 + 10 * 400) / (320^2 + 80^2 + 400^2).
    expect(found?.speedMps).toBeCloseTo(4 + 2400 / 268_800, 9);
  });

  it("needs three efforts of 2-20 minutes that agree with each other", () => {
    expect(criticalSpeed([effort(180), effort(420)])).toBeNull();
    expect(criticalSpeed([effort(60), effort(420), effort(900), effort(1500)])).toBeNull();
    expect(criticalSpeed([effort(300), effort(300), effort(300)])).toBeNull();
    const contradicting = [
      { timeS: 300, distanceM: 900 },
      { timeS: 600, distanceM: 2400 },
      { timeS: 900, distanceM: 4000 },
    ];
    expect(criticalSpeed(contradicting)).toBeNull();
  });
});

describe("critical speed of a runner's own runs", () => {
  const today = "2026-11-22";
  const short = (daysAgo: number, timeS: number, overrides: Partial<Activity> = {}): Activity => ({
    row: daysAgo,
    sport: "run",
    startLocal: `${shiftDays(today, -daysAgo)}T07:00:00`,
    localDate: shiftDays(today, -daysAgo),
    distanceM: 4 * timeS + 200,
    durationS: timeS,
    movingS: null,
    elapsedS: null,
    avgHr: null,
    maxHr: null,
    cadenceSpm: null,
    strideM: null,
    ascentM: null,
    title: "",
    dedupeKey: String(daysAgo),
    flags: [],
    ...overrides,
  });
  const context = { today, thresholdPaceSecPerKm: 260 };

  it("comes from hard runs of the last 90 days, not from warm-ups, rides or older ones", () => {
    const hard = [short(1, 200), short(30, 420), short(90, 900)];
    const jog = short(2, 600, { distanceM: 1800 });
    const ride = short(3, 600, { sport: "cycle", distanceM: 5000 });
    const old = short(91, 600, { distanceM: 3000 });
    const found = criticalSpeedOf([...hard, jog, ride, old], context);
    expect(found).toMatchObject({ efforts: 3 });
    expect(found?.speedMps).toBeCloseTo(4, 9);
    expect(
      criticalSpeedOf(
        [hard[0], hard[1], jog, ride, old].flatMap((run) => run ?? []),
        context,
      ),
    ).toBeNull();
  });
});

describe("marathon from training (Tanda)", () => {
  it.each([
    [40, 360, 328.4],
    [60, 330, 300.5],
    [80, 300, 273.7],
  ])("%d km a week at %d s/km give %d s/km", (weeklyKm, paceSecPerKm, pace) => {
    expect(Math.abs(tandaPace({ weeklyKm, paceSecPerKm }) - pace)).toBeLessThanOrEqual(0.1);
  });

  const today = "2026-11-22";
  const run = (daysAgo: number, km: number): Activity => ({
    row: daysAgo,
    sport: "run",
    startLocal: `${shiftDays(today, -daysAgo)}T07:00:00`,
    localDate: shiftDays(today, -daysAgo),
    distanceM: km * 1000,
    durationS: km * 360,
    movingS: null,
    elapsedS: null,
    avgHr: null,
    maxHr: null,
    cadenceSpm: null,
    strideM: null,
    ascentM: null,
    title: "",
    dedupeKey: String(daysAgo),
    flags: [],
  });
  const eightWeeks = Array.from({ length: 32 }, (_, index) => run(1 + Math.floor(index * 1.75), 10));

  it("takes volume and pace of the last eight weeks and gives a range", () => {
    const found = marathonFromTraining(eightWeeks, { today });
    expect(found?.timeS).toBeCloseTo(328.4 * 42.195, -2);
    expect(found?.lowS).toBeLessThan(found?.timeS ?? 0);
    expect(found?.highS).toBeGreaterThan(found?.timeS ?? 0);
  });

  it("says nothing of a few weeks or of hardly any running", () => {
    expect(marathonFromTraining(eightWeeks.slice(0, 12), { today })).toBeNull();
    expect(
      marathonFromTraining(
        eightWeeks.map((r) => ({ ...r, distanceM: 3000 })),
        { today },
      ),
    ).toBeNull();
  });
});
