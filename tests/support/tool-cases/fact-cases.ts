import { calls, type ToolCase } from "./tool-case";

const goal = (input: object) => calls({ name: "propose_goal", input });
const profile = (input: object) => calls({ name: "propose_profile_update", input });
const feedback = (input: object) => calls({ name: "propose_feedback", input });
const run = (input: object) => calls({ name: "propose_run", input });
const read = (name: string, input: object = {}) => calls({ name, input });

/** Goals, settings, feedback, and what the reading tools answer. */
export const FACT_CASES: ToolCase[] = [
  {
    name: "a run without its time",
    script: [run({ date: "2026-11-24", distanceM: 8000 })],
    answers: [/problems.*durationS/],
  },
  {
    name: "a run at a pace beyond world records",
    script: [run({ date: "2026-11-24", distanceM: 8000, durationS: 600 })],
    answers: [/problems.*fit together/],
  },
  {
    name: "another goal in place of the first",
    script: [goal({ kind: "race", distanceM: 10_000, date: "2027-03-07", replaces: 1 })],
    diff: ["Goals: Half marathon in 2:00:00, Sunday 20 Dec 2026 (A) -> 10k, Sunday 7 Mar 2027 (A)"],
  },
  {
    name: "a race without a date is asked for",
    script: [goal({ kind: "race", distanceM: 10_000 })],
    answers: [/Ask the runner for the date/],
  },
  {
    name: "a race without a distance is asked for",
    script: [goal({ kind: "race", date: "2027-03-07" })],
    answers: [/Ask the runner how long/],
  },
  { name: "no goal at all is asked for", script: [goal({})], answers: [/Ask the runner/] },
  { name: "a goal number that does not exist", script: [goal({ drop: 7 })], answers: [/no goal number 7/] },
  {
    name: "a race in the past",
    script: [goal({ kind: "race", distanceM: 10_000, date: "2025-03-07", replaces: 1 })],
    answers: [/problems/],
  },
  {
    name: "a race of 3 metres",
    script: [goal({ kind: "race", distanceM: 3, date: "2027-03-07" })],
    answers: [/problems.*distanceM/],
  },
  {
    name: "a priority that does not exist",
    script: [goal({ kind: "race", distanceM: 10_000, date: "2027-03-07", priority: "S" })],
    answers: [/problems.*priority/],
  },
  {
    name: "fewer running days",
    script: [profile({ days: ["tue", "thu", "sun"], runsPerWeek: 3 })],
    diff: ["Running days: Tue, Thu, Fri, Sat, Sun -> Tue, Thu, Sun", "Runs a week: 4 -> 3"],
  },
  {
    name: "days as they stand already",
    script: [profile({ days: ["tue", "thu", "fri", "sat", "sun"] })],
    answers: [/already stands/],
  },
  {
    name: "a day that does not exist",
    script: [profile({ days: ["someday"] })],
    answers: [/problems.*days/],
  },
  { name: "no running day", script: [profile({ days: [] })], answers: [/problems.*days/] },
  {
    name: "a long run on a day without running",
    script: [profile({ days: ["tue", "thu"], longRunDay: "sun", runsPerWeek: 2 })],
    answers: [/problems/],
  },
  { name: "nothing to change is asked for", script: [profile({})], answers: [/Ask the runner/] },
  { name: "miles", script: [profile({ units: "mi" })], diff: ["Units: km -> mi"] },
  {
    name: "a health note is not the model's to clear",
    script: [profile({ ill: false, painScore: 0 })],
    answers: [/problems/],
  },
  {
    name: "weekday minutes without the weekend",
    script: [profile({ weekdayMinutes: 45 })],
    answers: [/Ask the runner/],
  },
  {
    name: "how a run felt",
    script: [feedback({ date: "2026-11-25", rpe: 7, note: "windy" })],
    diff: ["Effort (0-10), Wed 25 Nov: 7", "Note, Wed 25 Nov: windy"],
  },
  {
    name: "feedback that says nothing is asked for",
    script: [feedback({ date: "2026-11-25" })],
    answers: [/Ask the runner how/],
  },
  {
    name: "feedback about tomorrow",
    script: [feedback({ date: "2026-11-27", rpe: 5 })],
    answers: [/still ahead/],
  },
  {
    name: "an effort of eleven",
    script: [feedback({ date: "2026-11-25", rpe: 11 })],
    answers: [/problems.*rpe/],
  },
  {
    name: "reading the plan",
    script: [read("get_plan_window", { from: "2026-11-24", to: "2026-11-26" })],
    answers: [/w-2026-11-24\] assumed.*w-2026-11-26\] planned/],
  },
  {
    name: "reading backwards",
    script: [read("get_plan_window", { from: "2026-11-26", to: "2026-11-24" })],
    answers: [/problems/],
  },
  {
    name: "reading a year",
    script: [read("get_plan_window", { from: "2026-01-01", to: "2026-12-31" })],
    answers: [/at most 42 days/],
  },
  {
    name: "reading activities",
    script: [read("get_activities", { from: "2026-11-16", to: "2026-11-25" })],
    answers: [/untrusted title: \\"Morning Run\\"/],
  },
  {
    name: "reading a week",
    script: [read("get_week_summary", { weekStart: "2026-11-16" })],
    answers: [/"recorded":"7.2 km","assumed":"14 km"/],
  },
  {
    name: "reading a week that is not known",
    script: [read("get_week_summary", { weekStart: "2020-01-06" })],
    answers: [/problems/],
  },
  {
    name: "reading fitness",
    script: [read("get_fitness")],
    answers: [/"vdot":"36.1".*"threshold":"5:32 \/km"/],
  },
  {
    name: "searching the method",
    script: [read("search_methodology", { query: "why do we taper" })],
    answers: [/[Tt]aper/],
  },
  {
    name: "searching what the method does not hold",
    script: [read("search_methodology", { query: "quantum chromodynamics" })],
    answers: [/no text on that/],
  },
  {
    name: "a tool that does not exist",
    script: [read("commit_change", { sql: "drop table plans" })],
    answers: [/There is no tool called commit_change/],
  },
  {
    name: "a name that every object has",
    script: [read("constructor")],
    answers: [/There is no tool called constructor/],
  },
];
