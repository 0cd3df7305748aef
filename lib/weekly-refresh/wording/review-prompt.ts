import type { ChatMessage } from "@/lib/llm/openai-client";
import { formatDay, formatWeekday, reasonWords, workoutKindWord } from "@/lib/training/format";
import type { WeeklyReview } from "../weekly-review";
import { TOLD_CHANGES } from "./constants";

/** The same for every runner and week: providers keep it. */
const SYSTEM = [
  "You are the coach of a recreational runner and put a finished training week into words.",
  "Write 3 to 5 short sentences in plain English, warm and honest, addressed as you. No heading, no list, no Markdown.",
  "Use only numbers, days and facts that are given. Do not work anything out, do not round, do not compare with other weeks.",
  "`assumed` means that there are no data: never say that an assumed run was run, done or completed.",
  "The plan was changed by rules, not by you. Missed running is never made up later.",
  "No medical advice, no diagnosis, nothing about weight or food, no suggestion of other or harder training.",
].join("\n");

function kilometres(km: number): string {
  return `${Math.round(km * 10) / 10} km`;
}

function workoutLine({ date, kind, plannedKm, state, actualKm }: WeeklyReview["workouts"][number]): string {
  const actual = actualKm === null ? "" : `, recorded ${kilometres(actualKm)}`;
  return `${formatWeekday(date)}: ${workoutKindWord(kind).toLowerCase()}, planned ${kilometres(plannedKm)}, ${state}${actual}`;
}

function changeLine({ date, before, after, reasons }: WeeklyReview["changes"][number]): string {
  const side = (run: typeof before): string =>
    run === null ? "rest" : `${workoutKindWord(run.kind).toLowerCase()} ${kilometres(run.km)}`;
  return `${formatDay(date)}: ${side(before)} -> ${side(after)}, because ${reasons.map(reasonWords).join(", ")}`;
}

/** The facts of a review as lines: all that the model is told, and all that its text may hold. */
export function reviewFacts(review: WeeklyReview): string[] {
  const changes = review.changes.filter(({ reasons }) => !reasons.includes("newWeek"));
  return [
    ...review.words,
    ...review.workouts.map(workoutLine),
    ...changes.slice(0, TOLD_CHANGES).map(changeLine),
  ];
}

/** The messages that ask a model to put a review into words. */
export function reviewMessages(review: WeeklyReview): ChatMessage[] {
  return [
    { role: "system", content: SYSTEM },
    { role: "user", content: reviewFacts(review).join("\n") },
  ];
}
