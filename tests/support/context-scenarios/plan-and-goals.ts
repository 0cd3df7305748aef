import { type ContextScenario, days, race } from "./scenario";

export const PLAN_AND_GOALS: ContextScenario[] = [
  { name: "the day the plan was made", now: "2026-10-05T08:00:00Z" },
  { name: "a week in, nothing recorded", now: "2026-10-12T08:00:00Z" },
  { name: "miles", now: "2026-10-12T08:00:00Z", units: "mi" },
  {
    name: "a target time",
    now: "2026-10-05T08:00:00Z",
    input: { goals: [race(21_097.5, "2027-03-14", { targetTimeS: 6600 })] },
  },
  { name: "staying fit", now: "2026-10-05T08:00:00Z", input: { goals: [{ kind: "maintain" }] } },
  {
    name: "two races",
    now: "2026-10-05T08:00:00Z",
    input: { goals: [race(10_000, "2026-12-06", { priority: "B" }), race(21_097.5, "2027-03-14")] },
  },
  {
    name: "six races, of which five are shown",
    now: "2026-10-05T08:00:00Z",
    input: {
      goals: [1, 2, 3, 4, 5]
        .map((month) => race(5000, `2027-0${month}-10`, { priority: "C" }))
        .concat(race(10_000, "2027-06-13")),
    },
  },
  {
    name: "a marathon in spring",
    now: "2026-10-05T08:00:00Z",
    input: { goals: [race(42_195, "2027-04-25")] },
  },
  {
    name: "two weeks before a race",
    now: "2026-10-05T08:00:00Z",
    input: { goals: [race(10_000, "2026-10-18")] },
  },
  {
    name: "the day before the race",
    now: "2026-10-17T08:00:00Z",
    input: { goals: [race(10_000, "2026-10-18")] },
  },
  { name: "race day", now: "2026-10-18T06:00:00Z", input: { goals: [race(10_000, "2026-10-18")] } },
  {
    name: "the day after the race, no data",
    now: "2026-10-19T08:00:00Z",
    input: { goals: [race(10_000, "2026-10-18")] },
  },
  { name: "polarized", now: "2026-10-05T08:00:00Z", input: { methodology: "polarized" } },
  { name: "threshold", now: "2026-10-05T08:00:00Z", input: { methodology: "threshold" } },
  { name: "two days a week", now: "2026-10-05T08:00:00Z", input: days(["wed", "sun"]) },
  {
    name: "every day",
    now: "2026-10-05T08:00:00Z",
    input: days(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]),
  },
  {
    name: "blocked dates",
    now: "2026-10-05T08:00:00Z",
    input: days(["tue", "thu", "sat", "sun"], { blockedDates: ["2026-10-10", "2026-10-11"] }),
  },
  {
    name: "a beginner",
    now: "2026-10-05T08:00:00Z",
    input: {
      runner: { birthYear: 1990, sex: "female", experience: "beginner" },
      fitness: { recentRace: null, weeklyKm: [6, 7, 8, 8], longestRunKmLast30Days: 4 },
      goals: [race(5000, "2027-02-14")],
    },
  },
  {
    name: "fitness from easy pace",
    now: "2026-10-05T08:00:00Z",
    input: {
      fitness: {
        recentRace: null,
        weeklyKm: [30, 31, 30, 32],
        longestRunKmLast30Days: 14,
        easyPaceSecPerKm: 390,
      },
    },
  },
  {
    name: "a strong runner",
    now: "2026-10-05T08:00:00Z",
    input: {
      runner: { birthYear: 1992, sex: "male", experience: "advanced" },
      fitness: {
        recentRace: { distanceM: 10_000, timeS: 2100, date: "2026-09-20" },
        weeklyKm: [85, 90, 88, 92],
        longestRunKmLast30Days: 28,
      },
    },
  },
];
