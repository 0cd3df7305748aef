import { describe, expect, it } from "vitest";
import type { FitnessAnswers, GoalAnswers, HealthAnswers, ScheduleAnswers } from "./answers";
import { fitnessDraft, readFitness } from "./fitness-answers";
import { goalDraft, readGoal } from "./goal-answers";
import { healthDraft, readHealth } from "./health-answers";
import { readSchedule, scheduleDraft } from "./schedule-answers";

const GOALS: readonly GoalAnswers[] = [
  { kind: "maintain" },
  { kind: "race", priority: "A", distanceM: 42_195, date: "2027-03-28", targetTimeS: 13_500 },
  { kind: "race", priority: "A", distanceM: 15_000, date: "2027-03-28" },
];

const FITNESSES: readonly FitnessAnswers[] = [
  { recentRace: null, weeklyKm: 30, longestRunKm: 12, experience: "intermediate", units: "km" },
  {
    recentRace: null,
    easyPaceSecPerKm: 390,
    weeklyKm: 30,
    longestRunKm: 12,
    experience: "beginner",
    units: "km",
  },
  {
    recentRace: { distanceM: 10_000, timeS: 2910, date: "2026-10-04" },
    weeklyKm: 0,
    longestRunKm: 0,
    experience: "advanced",
    units: "km",
  },
];

const SCHEDULE: ScheduleAnswers = {
  days: ["tue", "sun"],
  runsPerWeek: 2,
  longRunDay: "sun",
  timeZone: "Asia/Tokyo",
};

const HEALTHS: readonly HealthAnswers[] = [
  { birthYear: 1985, sex: "female", hrMax: 188, hrRest: 52, painScore: 0, ill: false, daysOff: 0 },
  { birthYear: 1960, sex: "unspecified", painScore: 6, ill: false, daysOff: 0 },
  { birthYear: 1999, sex: "male", painScore: 0, ill: true, daysOff: 0 },
  { birthYear: 1999, sex: "male", painScore: 0, ill: false, daysOff: 45 },
];

describe("saved answers stand in the fields and are read back unchanged", () => {
  it.each(GOALS)("goal %j", (goal) => {
    expect(readGoal(goalDraft(goal, { units: "km" }), { units: "km" })).toEqual({ answers: goal });
  });

  it.each(FITNESSES)("fitness %j", (fitness) => {
    expect(readFitness(fitnessDraft(fitness, { units: "km" }))).toEqual({ answers: fitness });
  });

  it.each([SCHEDULE, { ...SCHEDULE, maxMinutes: { weekday: 60, weekend: 480 } }])(
    "schedule %j",
    (schedule) => {
      expect(readSchedule(scheduleDraft(schedule))).toEqual({ answers: schedule });
    },
  );

  it.each(HEALTHS)("health %j", (health) => {
    expect(readHealth(healthDraft(health))).toEqual({ answers: health });
  });
});

describe("what can't be read is named beside its field", () => {
  it("asks for everything a race needs", () => {
    expect(readGoal({}, { units: "km" })).toEqual({ fields: { kind: expect.any(String) } });
    const race = readGoal(
      { kind: "race", distance: "other", otherDistance: "far", targetTime: "soon" },
      { units: "km" },
    );
    expect("fields" in race && Object.keys(race.fields).sort()).toEqual([
      "date",
      "otherDistance",
      "targetTime",
    ]);
  });

  it("accepts not being sure, and asks only for the running itself", () => {
    const unsure = readFitness({ basis: "unsure" });
    expect("fields" in unsure && Object.keys(unsure.fields).sort()).toEqual([
      "experience",
      "longestRun",
      "weeklyDistance",
    ]);
  });

  it("reads miles as kilometres", () => {
    const miles = readFitness({
      units: "mi",
      basis: "unsure",
      weeklyDistance: "20",
      longestRun: "10",
      experience: "advanced",
    });
    expect(miles).toMatchObject({ answers: { weeklyKm: 32.187, longestRunKm: 16.093 } });
  });

  it("refuses more runs than days and a long run on a day without running", () => {
    const draft = { days: "tue,sun", runsPerWeek: "4", longRunDay: "sat", timeZone: "UTC" };
    const read = readSchedule(draft);
    expect("fields" in read && Object.keys(read.fields).sort()).toEqual(["longRunDay", "runsPerWeek"]);
  });

  it("asks how long a break was", () => {
    const read = readHealth({ birthYear: "1985", state: "break" });
    expect("fields" in read && Object.keys(read.fields)).toEqual(["daysOff"]);
  });
});
