import type { DatedWorkout, LocalDate, PlanChange, Step } from "@/lib/training";
import {
  formatDay,
  formatDistance,
  formatMinutes,
  formatPaceRange,
  formatRelativeDay,
  phaseWord,
  workoutKindWord,
  zoneWord,
} from "@/lib/training/format";
import type { CoachContext, CoachWorkout } from "./coach-context";

/** `Tempo run, 9 km, about 52 min`. Run-walk is led by time, so its distance is left out. */
export function describeWorkout(workout: DatedWorkout, { units }: Pick<CoachContext, "units">): string {
  const word = workoutKindWord(workout.kind);
  if (workout.kind === "runWalk") return `${word}, ${formatMinutes(workout.minutes)}`;
  return `${word}, ${formatDistance(workout.km, units)}, about ${formatMinutes(workout.minutes)}`;
}

/** `Thu 26 Nov`, with `today` and `tomorrow` in words. */
export function dayWord(date: LocalDate, today: LocalDate): string {
  const relative = formatRelativeDay(date, today);
  const plain = formatDay(date);
  return relative === plain ? plain : `${relative.toLowerCase()} (${plain})`;
}

const STEP_WORDS: Record<Step["kind"], string> = {
  warmup: "Warm up",
  work: "Work",
  rest: "Recover",
  cooldown: "Cool down",
  steady: "Run",
};

function stepLine(step: Step, units: CoachContext["units"]): string {
  const amount =
    step.minutes <= 6 && step.kind !== "steady"
      ? formatMinutes(step.minutes)
      : formatDistance(step.km, units);
  const times = step.times > 1 ? `${step.times} x ` : "";
  const pace =
    step.zone === "walk" ? "walk" : `${zoneWord(step.zone)}, ${formatPaceRange(step.paceSecPerKm, units)}`;
  return `- ${STEP_WORDS[step.kind]}: ${times}${amount} (${pace})`;
}

/** The steps of a workout, one Markdown list line each. */
export function stepLines(workout: DatedWorkout, { units }: Pick<CoachContext, "units">): string {
  return workout.steps.map((step) => stepLine(step, units)).join("\n");
}

/** What is believed of a workout whose day has come, in one sentence; empty for one still to be run. */
export function beliefSentence(workout: CoachWorkout, { units }: Pick<CoachContext, "units">): string {
  const actual = workout.actualKm === null ? "" : ` (${formatDistance(workout.actualKm, units)} recorded)`;
  switch (workout.state) {
    case "assumed":
      return "There is no data for it yet, so I count it as **assumed**. Import your watch data and I will correct it.";
    case "completed":
      return `It is done${actual}.`;
    case "partial":
      return `It was partly run${actual}.`;
    case "missed":
      return "It was not run. Nothing is made up later, the plan simply goes on.";
    case "skipped":
      return "You skipped it, which is fine.";
    case "moved":
      return `It was run on another day${actual}.`;
    default:
      return "";
  }
}

/** `Thu 26 Nov: Tempo run, 9 km, about 52 min`. */
export function planLine(workout: CoachWorkout, context: CoachContext): string {
  const state = workout.state === "planned" ? "" : ` (${workout.state})`;
  return `${formatDay(workout.date)}: ${describeWorkout(workout, context)}${state}`;
}

/** One change of the plan as a sentence without a full stop. */
export function changeLine(change: PlanChange, context: CoachContext): string {
  const { before, after } = change;
  const name = workoutKindWord((after ?? before)?.kind ?? "easy");
  if (change.change === "moved" && before && after) {
    return `${name}: ${formatDay(before.date)} -> ${formatDay(after.date)}`;
  }
  if (!after) return `${formatDay(change.date)}: ${before ? describeWorkout(before, context) : name} -> rest`;
  if (!before) return `${formatDay(change.date)}: added ${describeWorkout(after, context)}`;
  return `${formatDay(change.date)}: ${describeWorkout(before, context)} -> ${describeWorkout(after, context)}`;
}

/** The phase in which a day lies, in words, or null. */
export function phaseOnDay(context: CoachContext, date: LocalDate): string | null {
  const phase = context.season?.phases.find((entry) => entry.start <= date && date <= entry.end);
  return phase ? phaseWord(phase.name) : null;
}
