import type { LocalDate } from "@/lib/training";
import {
  daysBetween,
  formatDayMonth,
  formatDistance,
  shiftDays,
  weekKindWord,
  workoutKindWord,
} from "@/lib/training/format";
import { type CoachContext, type CoachWorkout, hasOpenFlag, nextWorkout, workoutsOn } from "../coach-context";
import { cardOfKind, METHODOLOGY_CARDS } from "../methodology/cards";
import { beliefSentence, dayWord, describeWorkout, phaseOnDay, planLine, stepLines } from "../phrases";
import type { KindWish, WorkoutRef } from "./intents";
import { type AnswerBody, say } from "./rules-answer";

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function flagNote(context: CoachContext, date: LocalDate): string {
  if (!hasOpenFlag(context) || date < context.today) return "";
  const { ill, painScore, levels = [] } = context.flags;
  const hurts = painScore > 0 || levels.includes("pain");
  const what = ill
    ? "you told me that you are ill"
    : hurts
      ? "you told me of pain"
      : "your health note is open";
  return `\n\nMind that ${what}: only run if you are free of symptoms, and rest is always right.`;
}

function outsidePlan(context: CoachContext, date: LocalDate): string | null {
  const first = context.workouts[0];
  const last = context.workouts.at(-1);
  if (!first || !last)
    return "You have no plan yet. Finish the few questions under **Settings** and I will make one.";
  if (date > last.date && daysBetween(last.date, date) > 6) {
    return `The plan reaches to ${dayWord(last.date, context.today)}. Days after that are planned week by week, each Sunday.`;
  }
  if (date < first.date)
    return `I look back as far as ${dayWord(first.date, context.today)}; older days are under **Progress**.`;
  return null;
}

/** What is planned (or believed) on a day. */
export function answerDay(context: CoachContext, date: LocalDate): AnswerBody {
  const outside = outsidePlan(context, date);
  if (outside) return say(outside);
  const day = capitalised(dayWord(date, context.today));
  const workouts = workoutsOn(context, date);
  if (workouts.length === 0) {
    const next = nextWorkout(context, { from: date > context.today ? date : context.today });
    const then = next
      ? ` The next run is ${dayWord(next.date, context.today)}: ${describeWorkout(next, context)}.`
      : "";
    return say(
      `**${day} is a rest day.** Rest is when training turns into fitness.${then}`,
      next ? [next.id] : [],
    );
  }
  const parts = workouts.map((workout) => {
    const belief = beliefSentence(workout, context);
    const why = `*Why:* ${workout.purpose}`;
    return [`**${day}: ${describeWorkout(workout, context)}.**`, stepLines(workout, context), why, belief]
      .filter((part) => part !== "")
      .join("\n\n");
  });
  return say(
    parts.join("\n\n") + flagNote(context, date),
    workouts.map(({ id }) => id),
  );
}

/** The runs of a training week with its totals; what is assumed is named as such. */
export function answerWeek(context: CoachContext, weekStart: LocalDate): AnswerBody {
  const end = shiftDays(weekStart, 6);
  const workouts = context.workouts.filter((workout) => workout.date >= weekStart && workout.date <= end);
  const facts = context.weeks.find((week) => week.weekStart === weekStart);
  if (workouts.length === 0 && !facts) {
    return say(outsidePlan(context, weekStart) ?? "There is nothing planned in that week.");
  }
  const title = `**Week of ${formatDayMonth(weekStart)}**${facts ? ` (${weekKindWord(facts.kind).toLowerCase()})` : ""}`;
  const lines = workouts.map((workout) => `- ${planLine(workout, context)}`).join("\n");
  const { units } = context;
  const totals = facts
    ? [
        `planned ${formatDistance(facts.plannedKm, units)}`,
        facts.actualKm > 0 ? `recorded ${formatDistance(facts.actualKm, units)}` : "",
        facts.assumedKm > 0 ? `assumed without data ${formatDistance(facts.assumedKm, units)}` : "",
      ].filter((part) => part !== "")
    : [];
  const sum = totals.length > 0 ? `\n\nIn all: ${totals.join(", ")}.` : "";
  return say(
    `${title}\n\n${lines || "- Rest"}${sum}`,
    workouts.map(({ id }) => id),
  );
}

function isOfKind(workout: CoachWorkout, wish: KindWish): boolean {
  return wish === "hard" ? workout.hard : workout.kind === wish;
}

/** `long run`, `hard run`: what was asked for, in words. */
export function kindWishWord(wish: KindWish | null): string {
  if (wish === null) return "run";
  return wish === "hard" ? "hard run" : workoutKindWord(wish).toLowerCase();
}

/** The workout that a reference means, or null: that day's (the kind decides between two), else the next of the kind. */
export function resolveRef(context: CoachContext, ref: WorkoutRef): CoachWorkout | null {
  if (ref.date !== null) {
    const onDay = workoutsOn(context, ref.date);
    const open = onDay.filter((workout) => workout.state === "planned");
    const wanted = onDay.find((workout) => ref.workoutKind !== null && isOfKind(workout, ref.workoutKind));
    return wanted ?? open[0] ?? onDay[0] ?? null;
  }
  const accepts = (workout: CoachWorkout): boolean =>
    ref.workoutKind === null || isOfKind(workout, ref.workoutKind);
  return nextWorkout(context, { from: context.today, accepts });
}

/** Why a workout is where it is: its purpose, the phase it lies in, and what the runner supposed wrongly. */
export function answerWhy(context: CoachContext, ref: WorkoutRef): AnswerBody {
  const workout = resolveRef(context, ref);
  if (!workout) {
    if (ref.date === null)
      return say("Which day do you mean? Ask, for example, *why is Thursday a tempo run?*");
    const day = capitalised(dayWord(ref.date, context.today));
    return say(
      `**${day} is a rest day**, so that the body can take in the runs around it. Hard days are kept at least a day apart.`,
    );
  }
  const day = dayWord(workout.date, context.today);
  const supposed =
    ref.workoutKind !== null && !isOfKind(workout, ref.workoutKind)
      ? `In the plan ${day} is not a ${kindWishWord(ref.workoutKind)} but this:\n\n`
      : "";
  const phase = phaseOnDay(context, workout.date);
  const where = phase ? `\n\nIt lies in the **${phase.toLowerCase()}** phase of your season.` : "";
  const head = `**${capitalised(day)}: ${describeWorkout(workout, context)}.**`;
  const method = `\n\n${METHODOLOGY_CARDS[cardOfKind(workout.kind)].text}`;
  return say(`${supposed}${head} ${workout.purpose}${where}${method}`, [workout.id]);
}

/** When the next run of a kind is. */
export function answerNextOfKind(context: CoachContext, workoutKind: KindWish | null): AnswerBody {
  const workout = resolveRef(context, { date: null, workoutKind });
  if (!workout) {
    return say(`There is no ${kindWishWord(workoutKind)} ahead in the plan as it stands.`);
  }
  return answerDay(context, workout.date);
}
