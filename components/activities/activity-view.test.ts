import { describe, expect, it } from "vitest";
import {
  type ActivityView,
  activityName,
  distanceWord,
  isRunView,
  paceWord,
  RUN_OPTIONS,
  sourceSentence,
  startTime,
} from "./activity-view";

const run: ActivityView = {
  id: "a",
  sport: "run",
  source: "garmin_csv",
  startLocal: "2026-11-17T07:30:00",
  localDate: "2026-11-17",
  distanceM: 10_000,
  durationS: 3000,
  movingS: null,
  avgHr: null,
  maxHr: null,
  cadenceSpm: null,
  ascentM: null,
  title: "",
  flags: [],
};

describe("an activity in words", () => {
  it("has the runner's units, and a dash where there is no distance", () => {
    expect(distanceWord(10_000, "km")).toBe("10 km");
    expect(distanceWord(10_000, "mi")).toBe("6.2 mi");
    expect(distanceWord(null, "km")).toBe("–");
    expect(distanceWord(0, "km")).toBe("–");
  });

  it("has a pace only where it was a run over a known distance", () => {
    expect(paceWord(run, "km")).toBe("5:00 /km");
    expect(paceWord({ ...run, distanceM: null }, "km")).toBeNull();
    expect(paceWord({ ...run, sport: "cycle" }, "km")).toBeNull();
  });

  it("is called by its title, else by its sport", () => {
    expect(activityName({ ...run, title: "Hills" })).toBe("Hills");
    expect(activityName({ ...run, sport: "treadmill" })).toBe("Treadmill run");
    expect(isRunView({ sport: "treadmill" })).toBe(true);
    expect(isRunView({ sport: "walk" })).toBe(false);
    expect(RUN_OPTIONS.map(({ value }) => value)).toEqual(["run", "treadmill", "trail", "track"]);
  });

  it("says where it comes from and who corrected it, and no start that nobody knows", () => {
    expect(sourceSentence(run)).toBe("From a Garmin activity list");
    expect(sourceSentence({ ...run, flags: ["editedByRunner"] })).toMatch(/corrected by you$/);
    expect(startTime(run)).toBe("07:30");
    expect(startTime({ ...run, flags: ["startTimeMissing"] })).toBeNull();
  });
});
