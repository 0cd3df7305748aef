import { calls, pieces, plan, type ToolCase } from "./tool-case";

const THURSDAY = "w-2026-11-26";
const MOVE = { op: "move", workoutId: THURSDAY, toDate: "2026-11-27" };
const SKIP = { op: "skip", workoutId: THURSDAY };
const MOVED = ["Tempo run: Thu 26 Nov -> Fri 27 Nov"];
const SKIPPED = ["Thu 26 Nov: Tempo run, 9 km, about 59 min -> rest"];
const json = JSON.stringify({ ops: [MOVE] });

/** Changes of workouts: what is valid, what is not, and every way in which a call can come broken. */
export const PLAN_CASES: ToolCase[] = [
  { name: "move", script: [calls(plan(MOVE))], diff: MOVED },
  { name: "skip", script: [calls(plan(SKIP))], diff: SKIPPED },
  {
    name: "replace by an easy run",
    script: [calls(plan({ op: "replace", workoutId: THURSDAY, kind: "easy" }))],
    diff: ["Thu 26 Nov: Tempo run, 9 km, about 59 min -> Easy run, 8.6 km, about 58 min"],
  },
  {
    name: "shorten",
    script: [calls(plan({ op: "shorten", workoutId: "w-2026-11-29", factor: 0.5 }))],
    diff: ["Sun 29 Nov: Long run, 15 km, about 1 h 38 min -> Long run, 7.5 km, about 54 min"],
  },
  {
    name: "add rest",
    script: [calls(plan({ op: "addRest", date: "2026-11-28" }))],
    diff: ["Sat 28 Nov: Easy run, 5 km, about 33 min -> rest"],
  },
  {
    name: "two operations in one call",
    script: [calls(plan(SKIP, { op: "skip", workoutId: "w-2026-11-28" }))],
    diff: [...SKIPPED, "Sat 28 Nov: Easy run, 5 km, about 33 min -> rest"],
  },
  {
    name: "null for a field that is not needed",
    script: [calls(plan({ ...SKIP, toDate: null, factor: null }))],
    diff: SKIPPED,
  },
  { name: "arguments in many pieces", script: [pieces([...json])], diff: MOVED },
  {
    name: "arguments in two pieces, broken inside a word",
    script: [pieces([json.slice(0, 17), json.slice(17)])],
    diff: MOVED,
  },
  { name: "text before the call", script: [pieces([json], { text: "Let me look at that. " })], diff: MOVED },
  {
    name: "finish reason stop with a call, as Gemini sends it",
    script: [pieces([json], { finishReason: "stop" })],
    diff: MOVED,
  },
  {
    name: "the same call again in the next round",
    script: [calls(plan(MOVE)), calls(plan(MOVE))],
    diff: MOVED,
    answers: [/"applied":false/, /already carries a proposal/],
  },
  {
    name: "two proposals at once: the first counts",
    script: [calls(plan(MOVE), plan(SKIP))],
    diff: MOVED,
    answers: [/"proposed":true/, /already carries a proposal/],
  },
  {
    name: "a reading and a proposal at once",
    script: [calls({ name: "get_changes", input: {} }, plan(MOVE))],
    diff: MOVED,
    answers: [/changed nothing/, /"proposed":true/],
  },
  {
    name: "a bad call, mended in the next round",
    script: [calls(plan({ op: "skip" })), calls(plan(SKIP))],
    diff: SKIPPED,
    answers: [/workoutId/, /"proposed":true/],
  },
  { name: "no operation", script: [calls(plan())], answers: [/problems.*ops/] },
  {
    name: "fifteen operations",
    script: [calls(plan(...Array.from({ length: 15 }, () => SKIP)))],
    answers: [/problems.*ops/],
  },
  { name: "an unknown operation", script: [calls(plan({ op: "delete_everything" }))], answers: [/problems/] },
  { name: "a missing workout id", script: [calls(plan({ op: "skip" }))], answers: [/problems.*workoutId/] },
  {
    name: "a workout id that does not exist",
    script: [calls(plan({ op: "skip", workoutId: "w-2031-01-01" }))],
    answers: [/problems/],
  },
  {
    name: "the id of an activity",
    script: [calls(plan({ op: "skip", workoutId: "a-1" }))],
    answers: [/problems/],
  },
  { name: "an empty id", script: [calls(plan({ op: "skip", workoutId: "" }))], answers: [/problems/] },
  {
    name: "a number where an id belongs",
    script: [calls(plan({ op: "skip", workoutId: 26 }))],
    answers: [/problems/],
  },
  {
    name: "a date that does not exist",
    script: [calls(plan({ op: "addRest", date: "2026-02-31" }))],
    answers: [/problems/],
  },
  { name: "a date in words", script: [calls(plan({ ...MOVE, toDate: "Friday" }))], answers: [/problems/] },
  {
    name: "a past run",
    script: [calls(plan({ op: "skip", workoutId: "w-2026-11-24" }))],
    answers: [/problems/],
  },
  {
    name: "a run that was done",
    script: [calls(plan({ op: "move", workoutId: "w-2026-11-17", toDate: "2026-11-27" }))],
    answers: [/problems/],
  },
  {
    name: "a run that was missed is not made up",
    script: [calls(plan({ op: "move", workoutId: "w-2026-11-19", toDate: "2026-11-27" }))],
    answers: [/problems/],
  },
  {
    name: "to a day that is over",
    script: [calls(plan({ ...MOVE, toDate: "2026-11-20" }))],
    answers: [/problems/],
  },
  {
    name: "to a day on which the runner can't run",
    script: [calls(plan({ ...MOVE, toDate: "2026-11-30" }))],
    answers: [/problems/],
  },
  {
    name: "a factor that is too small",
    script: [calls(plan({ op: "shorten", workoutId: THURSDAY, factor: 0.1 }))],
    answers: [/problems.*factor/],
  },
  {
    name: "a factor above one",
    script: [calls(plan({ op: "shorten", workoutId: THURSDAY, factor: 1.5 }))],
    answers: [/problems.*factor/],
  },
  {
    name: "a factor as a word",
    script: [calls(plan({ op: "shorten", workoutId: THURSDAY, factor: "half" }))],
    answers: [/problems.*factor/],
  },
  {
    name: "a week scaled far up",
    script: [calls(plan({ op: "scaleWeek", weekStart: "2026-11-30", factor: 2 }))],
    answers: [/problems.*factor/],
  },
  {
    name: "a kind that makes a run harder",
    script: [calls(plan({ op: "replace", workoutId: "w-2026-11-28", kind: "interval" }))],
    answers: [/problems.*kind/],
  },
  {
    name: "another field than any operation has",
    script: [calls(plan({ ...SKIP, runnerId: "someone-else" }))],
    answers: [/problems/],
  },
  {
    name: "the runner's id beside the operations",
    script: [calls({ name: "propose_plan_change", input: { ops: [SKIP], runnerId: "someone-else" } })],
    answers: [/problems/],
  },
  {
    name: "operations as text",
    script: [calls({ name: "propose_plan_change", input: { ops: JSON.stringify([SKIP]) } })],
    answers: [/problems/],
  },
  {
    name: "one good and one bad operation: none counts",
    script: [calls(plan(SKIP, { op: "skip", workoutId: "nowhere" }))],
    answers: [/problems/],
  },
  { name: "arguments that are no JSON", script: [pieces(['{"ops": [oops'])], byRules: true },
  {
    name: "arguments that are cut off by the length limit",
    script: [pieces(['{"ops":[{"op":"ski'], { finishReason: "length" })],
    byRules: true,
  },
  {
    name: "complete arguments under a length limit run nothing either",
    script: [pieces([json], { finishReason: "length" })],
    byRules: true,
  },
  { name: "arguments that are a list", script: [pieces(["[1]"])], byRules: true },
  { name: "no arguments at all", script: [pieces([""])], byRules: true },
  { name: "a call without a name", script: [pieces([json], { name: "" })], byRules: true },
  {
    name: "five rounds of calls: the fifth is not asked for",
    message: "what is today?",
    script: Array.from({ length: 5 }, () => calls({ name: "get_changes", input: {} })),
    byRules: true,
  },
  {
    name: "a proposal that the question did not ask for carries a warning",
    message: "what is today?",
    script: [calls(plan(SKIP))],
    diff: SKIPPED,
    warning: "notAskedFor",
  },
];
