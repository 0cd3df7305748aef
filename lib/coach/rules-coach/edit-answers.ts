import type { LocalDate, PlanEdit } from "@/lib/training";
import { shiftDays } from "@/lib/training/format";
import { type CoachContext, type CoachWorkout, workoutsOn } from "../coach-context";
import { draftProposal, type ProposalDraft } from "../draft-proposal";
import { changeLine, dayWord, describeWorkout } from "../phrases";
import type { Intent, ShortenTarget, WorkoutRef } from "./intents";
import { kindWishWord, resolveRef } from "./plan-answers";
import { type AnswerBody, type RulesInput, say } from "./rules-answer";
import { resolveTarget } from "./understand-edit";

const CONFIRM = "Nothing has changed yet: look at it below and press **Apply** if you want it.";
/** The engine shortens to between these shares of the planned length. */
const SHORTEN_RANGE = { min: 0.3, max: 0.95 } as const;

function offered(
  draft: ProposalDraft,
  { lead, context }: { lead: string; context: CoachContext },
): AnswerBody {
  const lines = draft.changes.map((change) => `- ${changeLine(change, context)}`).join("\n");
  const citations = draft.changes.map((change) => change.workoutId);
  return { text: `${lead}\n\n${lines}\n\n${CONFIRM}`, proposal: draft, citations };
}

/** Answers with a proposal for the operations, or with why it can't be done and what can. */
export function propose(input: RulesInput, { ops, lead }: { ops: PlanEdit[]; lead: string }): AnswerBody {
  const { context, planInput } = input;
  if (!planInput) return say("You have no plan yet, so there is nothing to change.");
  const result = draftProposal({ context, planInput, ops });
  if (result.ok) return offered(result.draft, { lead, context });
  const nearest = result.nearest ? draftProposal({ context, planInput, ops: [result.nearest] }) : null;
  const reasons = result.problems.map((problem) => `- ${problem}`).join("\n");
  if (!nearest?.ok) {
    return say(
      `That doesn't fit:\n\n${reasons}\n\nTry another day, or ask me to skip or shorten the run instead.`,
    );
  }
  const { draft } = nearest;
  const instead =
    result.nearest?.op === "swap"
      ? "There is a run on that day already, so I can let the two change places:"
      : `That doesn't fit:\n\n${reasons}\n\nWhat fits instead:`;
  return offered(draft, { lead: instead, context });
}

function notFound(input: RulesInput, ref: WorkoutRef): AnswerBody {
  const { context } = input;
  if (ref.date === null) {
    return say(`I find no ${kindWishWord(ref.workoutKind)} ahead in your plan. Which day do you mean?`);
  }
  const near = context.workouts.filter((workout) => workout.state === "planned").slice(0, 3);
  const list = near.map(
    (workout) => `- ${dayWord(workout.date, context.today)}: ${describeWorkout(workout, context)}`,
  );
  const next = list.length > 0 ? `\n\nYour next runs:\n\n${list.join("\n")}` : "";
  return say(`There is no run on ${dayWord(ref.date, context.today)}: it is a rest day.${next}`);
}

function isPast(input: RulesInput, workout: CoachWorkout): AnswerBody | null {
  if (workout.date >= input.context.today && workout.state === "planned") return null;
  return say(
    `${describeWorkout(workout, input.context)} on ${dayWord(workout.date, input.context.today)} is already behind us, and what is past stays as it was. I can change runs from today on.`,
    [workout.id],
  );
}

type Resolved = { workout: CoachWorkout } | { answer: AnswerBody };

function resolveOpen(input: RulesInput, ref: WorkoutRef): Resolved {
  const workout = resolveRef(input.context, ref);
  if (!workout) return { answer: notFound(input, ref) };
  const past = isPast(input, workout);
  return past ? { answer: past } : { workout };
}

function answerMove(input: RulesInput, intent: Extract<Intent, { kind: "move" }>): AnswerBody {
  const found = resolveOpen(input, intent.ref);
  if ("answer" in found) return found.answer;
  const { today } = input.context;
  const { workout } = found;
  if (!intent.to) {
    return say(
      `To which day shall I move the ${describeWorkout(workout, input.context)} of ${dayWord(workout.date, today)}?`,
      [workout.id],
    );
  }
  const toDate = resolveTarget(intent.to, { from: workout.date, today });
  if (toDate < today)
    return say("That day is already over. Name a day from today on and I will move it there.");
  const lead = `I can move it from ${dayWord(workout.date, today)} to ${dayWord(toDate, today)}:`;
  return propose(input, { ops: [{ op: "move", workoutId: workout.id, toDate }], lead });
}

function answerSwap(input: RulesInput, intent: Extract<Intent, { kind: "swap" }>): AnswerBody {
  if (!intent.b) return say("Which two days shall I swap? For example: *swap Tuesday and Thursday*.");
  const a = resolveRef(input.context, intent.a);
  const b = resolveRef(input.context, intent.b);
  if (!a && !b) return notFound(input, intent.a);
  // A run and a rest day change places by moving the run.
  const only = a ?? b;
  const restDay = a ? intent.b.date : intent.a.date;
  if ((!a || !b) && only && restDay) {
    return answerMove(input, {
      kind: "move",
      ref: { date: only.date, workoutKind: only.kind },
      to: { kind: "date", date: restDay },
    });
  }
  if (!a || !b) return notFound(input, a ? intent.b : intent.a);
  const past = isPast(input, a) ?? isPast(input, b);
  if (past) return past;
  return propose(input, {
    ops: [{ op: "swap", workoutId: a.id, withWorkoutId: b.id }],
    lead: "I can swap the two:",
  });
}

function factorFor(workout: CoachWorkout, to: ShortenTarget): number {
  if ("factor" in to) return to.factor;
  return "km" in to ? to.km / workout.km : to.minutes / workout.minutes;
}

function answerShorten(input: RulesInput, intent: Extract<Intent, { kind: "shorten" }>): AnswerBody {
  const found = resolveOpen(input, intent.ref);
  if ("answer" in found) return found.answer;
  const { workout } = found;
  const factor = intent.to ? factorFor(workout, intent.to) : 0.75;
  if (factor > SHORTEN_RANGE.max) {
    return say(
      `It is planned as ${describeWorkout(workout, input.context)}, so that would not make it shorter. I don't lengthen runs on request: how much you can take grows with what you have run.`,
      [workout.id],
    );
  }
  if (factor < SHORTEN_RANGE.min) {
    return say(
      `That would leave less than a third of it (${describeWorkout(workout, input.context)}). Shall I skip it instead? Say *skip ${dayWord(workout.date, input.context.today)}*.`,
      [workout.id],
    );
  }
  const rounded = Math.round(factor * 1000) / 1000;
  const lead = intent.to
    ? "I can shorten it:"
    : "I can shorten it by a quarter (name a length if you want another):";
  return propose(input, { ops: [{ op: "shorten", workoutId: workout.id, factor: rounded }], lead });
}

/** More than planned is not given on request; a named length that is less is a shorter run. */
function answerLengthen(input: RulesInput, intent: Extract<Intent, { kind: "lengthen" }>): AnswerBody {
  const found = resolveOpen(input, intent.ref);
  if ("answer" in found) return found.answer;
  const { workout } = found;
  if (intent.to && factorFor(workout, intent.to) <= SHORTEN_RANGE.max)
    return answerShorten(input, { kind: "shorten", ref: intent.ref, to: intent.to });
  return say(
    `It is planned as ${describeWorkout(workout, input.context)}. I don't lengthen runs on request: how much you can take grows with what you have run, and the plan adds it week by week. I can move it, or swap it with another day.`,
    [workout.id],
  );
}

function answerSkip(input: RulesInput, ref: WorkoutRef): AnswerBody {
  const found = resolveOpen(input, ref);
  if ("answer" in found) return found.answer;
  const { workout } = found;
  const lead = `I can take it out. Missed kilometres are not added anywhere else, and one run less costs nothing:`;
  return propose(input, { ops: [{ op: "skip", workoutId: workout.id }], lead });
}

function answerEase(input: RulesInput, ref: WorkoutRef): AnswerBody {
  const found = resolveOpen(input, ref);
  if ("answer" in found) return found.answer;
  const { workout } = found;
  if (!workout.hard && workout.kind !== "long") {
    return say(
      `${describeWorkout(workout, input.context)} is easy already. Run it as slowly as feels good, or ask me to shorten it.`,
      [workout.id],
    );
  }
  return propose(input, {
    ops: [{ op: "replace", workoutId: workout.id, kind: "easy" }],
    lead: "I can make it an easy run:",
  });
}

function answerRest(input: RulesInput, date: LocalDate | null): AnswerBody {
  const { context } = input;
  if (date === null) return say("On which day would you like to rest? For example: *rest day on Friday*.");
  if (date < context.today) return say("That day is already over. Name a day from today on.");
  if (workoutsOn(context, date).length === 0) {
    return say(`${dayWord(date, context.today)} already is a rest day. Enjoy it.`);
  }
  return propose(input, {
    ops: [{ op: "addRest", date }],
    lead: `I can make ${dayWord(date, context.today)} a rest day:`,
  });
}

/** Takes out every run of a span of days; used when the runner is away or ill. */
export function answerDaysOff(
  input: RulesInput,
  { from, to, lead }: { from: LocalDate; to: LocalDate; lead: string },
): AnswerBody {
  const first = from < input.context.today ? input.context.today : from;
  const open = input.context.workouts.filter(
    (workout) =>
      workout.date >= first && workout.date <= to && workout.state === "planned" && workout.kind !== "race",
  );
  if (open.length === 0)
    return say(`${lead}\n\nThere is no run planned on those days, so nothing needs to change.`);
  return propose(input, { ops: open.map(({ id }) => ({ op: "skip", workoutId: id })), lead });
}

/** Answers an intent that changes the plan; null for any other. */
export function answerEdit(input: RulesInput, intent: Intent): AnswerBody | null {
  switch (intent.kind) {
    case "move":
      return answerMove(input, intent);
    case "swap":
      return answerSwap(input, intent);
    case "shorten":
      return answerShorten(input, intent);
    case "lengthen":
      return answerLengthen(input, intent);
    case "skip":
      return answerSkip(input, intent.ref);
    case "ease":
      return answerEase(input, intent.ref);
    case "rest":
      return answerRest(input, intent.date);
    case "away": {
      if (!intent.from || !intent.to)
        return say("From when to when are you away? For example: *I travel from 3 to 6 December*.");
      const { today } = input.context;
      if (intent.to < today) return say("Those days are already over. Name days from today on.");
      const until = intent.to === intent.from ? "" : ` to ${dayWord(intent.to, today)}`;
      const lead = `I can keep ${dayWord(intent.from, today)}${until} free. Missed kilometres are not made up:`;
      return answerDaysOff(input, { from: intent.from, to: intent.to, lead });
    }
    default:
      return null;
  }
}

/** The runs of the next days taken out, for somebody who is ill. */
export function restFromToday(input: RulesInput, { days, lead }: { days: number; lead: string }): AnswerBody {
  const { today } = input.context;
  return answerDaysOff(input, { from: today, to: shiftDays(today, days - 1), lead });
}
