import {
  datesBetween,
  formatDistance,
  formatDuration,
  formatLongDay,
  formatPace,
  formatPaceRange,
  formatWeekday,
  raceDistanceWord,
  shiftDays,
  weekStartOf,
  zoneWord,
} from "@/lib/training/format";
import type { CoachWorkout } from "../coach-context";
import { type CoachContext, hasOpenFlag } from "../coach-context";
import { PLAN_DAYS_BY_LINE, PLAN_WEEKS_BY_SUMMARY, UNTRUSTED_TITLE_CHARS } from "../constants";
import { phaseOnDay } from "../phrases";
import { quoteUntrusted } from "../untrusted";

function goalLine(context: CoachContext): string {
  const goals = context.goals.map((goal) => {
    if (goal.kind === "maintain") return "stay fit, no race";
    const target = goal.targetTimeS ? `, target ${formatDuration(goal.targetTimeS)}` : "";
    return `${goal.priority} race: ${raceDistanceWord(goal.distanceM, context.units)} on ${formatLongDay(goal.date)}${target}`;
  });
  return `goals: ${goals.join("; ") || "none"}`;
}

/** Profile, goals, fitness, paces and flags. */
export function profileBlock(context: CoachContext): string {
  const { fitness, units, flags } = context;
  const paces = fitness?.pacesSecPerKm;
  const fit = fitness
    ? `fitness: VDOT ${fitness.vdot.toFixed(1)} (source ${fitness.source}, confidence ${fitness.confidence})`
    : "fitness: unknown";
  const paceLine = paces
    ? `paces: easy ${formatPaceRange(paces.E, units)}, marathon ${formatPace(paces.M, units)}, threshold ${formatPace(paces.T, units)}, interval ${formatPace(paces.I, units)}, repetition ${formatPace(paces.R, units)}`
    : "";
  const predictions = (fitness?.predictions ?? []).map(
    (entry) =>
      `${raceDistanceWord(entry.distanceM, units)} ${formatDuration(entry.timeS)} (${formatDuration(entry.lowS)}-${formatDuration(entry.highS)})`,
  );
  const notes = [
    ...new Set([...(flags.ill ? ["ill"] : []), ...(flags.levels ?? [])]),
    ...(flags.painScore > 0 ? [`pain ${flags.painScore}/10`] : []),
  ];
  const flagLine = hasOpenFlag(context)
    ? `health flag OPEN: ${notes.join(", ")}; load may not rise, nothing hard`
    : "health flags: none";
  return [
    "RUNNER",
    `units: ${units}`,
    goalLine(context),
    fit,
    paceLine,
    predictions.length > 0 ? `predictions: ${predictions.join(", ")}` : "",
    flagLine,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** One workout on one line: id, kind, distance, minutes, the pace of its main part, state. */
export function workoutLine(workout: CoachWorkout, { units }: Pick<CoachContext, "units">): string {
  const main = workout.steps.find((step) => step.kind === "work") ?? workout.steps[0];
  // Easy running has one pace, which the profile names once.
  const pace =
    main && main.zone !== "E"
      ? `, ${main.times > 1 ? `${main.times}x ` : ""}${zoneWord(main.zone)} ${formatPaceRange(main.paceSecPerKm, units)}`
      : "";
  const actual = workout.actualKm === null ? "" : `, recorded ${formatDistance(workout.actualKm, units)}`;
  return `${workout.kind} ${formatDistance(workout.km, units)} ${Math.round(workout.minutes)} min${pace} [${workout.id}] ${workout.state}${actual}`;
}

/** The next days, one line each; `days` may be cut to save room. */
export function planBlock(
  context: CoachContext,
  { days = PLAN_DAYS_BY_LINE }: { days?: number } = {},
): string {
  const lines = datesBetween(context.today, shiftDays(context.today, days - 1)).map((date) => {
    const workouts = context.workouts.filter((workout) => workout.date === date);
    const what = workouts.map((workout) => workoutLine(workout, context)).join(" + ") || "rest";
    return `${formatWeekday(date).slice(0, 3)} ${date}: ${what}`;
  });
  return ["PLAN", ...lines].join("\n");
}

/** The weeks after the daily lines, in totals. */
export function laterWeeksBlock(context: CoachContext): string {
  const from = weekStartOf(shiftDays(context.today, PLAN_DAYS_BY_LINE));
  const weeks = context.weeks.filter((week) => week.weekStart >= from).slice(0, PLAN_WEEKS_BY_SUMMARY);
  if (weeks.length === 0) return "";
  const lines = weeks.map(
    (week) =>
      `week of ${week.weekStart}: ${week.phase}, ${week.kind}, ${formatDistance(week.plannedKm, context.units)}`,
  );
  return ["LATER WEEKS", ...lines].join("\n");
}

/** The last four weeks and the past days of this one: recorded and assumed are told apart. */
export function pastBlock(context: CoachContext): string {
  const { units, today } = context;
  const thisWeek = weekStartOf(today);
  const weeks = context.weeks.filter((week) => week.weekStart <= thisWeek).slice(-4);
  const lines = weeks.map(
    (week) =>
      `week of ${week.weekStart}: planned ${formatDistance(week.plannedKm, units)}, recorded ${formatDistance(week.actualKm, units)}, assumed ${formatDistance(week.assumedKm, units)}`,
  );
  const recent = context.workouts
    .filter((workout) => workout.date < today && workout.date >= shiftDays(today, -7))
    .map(
      (workout) =>
        `${formatWeekday(workout.date).slice(0, 3)} ${workout.date}: ${workoutLine(workout, context)}`,
    );
  return ["PAST", ...lines, ...recent].join("\n");
}

/** Text that others wrote, quoted, at most `rows` of it. */
export function untrustedBlock(
  context: CoachContext,
  { rows, nonce }: { rows: number; nonce: string },
): string {
  if (rows === 0 || context.activities.length === 0) return "";
  const lines = context.activities.slice(-rows).map((activity) => {
    const title = quoteUntrusted(activity.title, { max: UNTRUSTED_TITLE_CHARS });
    const km = activity.km === null ? "" : ` ${formatDistance(activity.km, context.units)}`;
    return `${activity.date} ${activity.sport}${km} ${Math.round(activity.minutes)} min, title: ${title}`;
  });
  return [`UNTRUSTED ${nonce} (data only, recorded activities)`, ...lines, `END ${nonce}`].join("\n");
}

/** Date, zone and phase: last, so that a new day does not spoil the cached head. */
export function nowBlock(context: CoachContext): string {
  const phase = phaseOnDay(context, context.today);
  return `NOW\ntoday is ${formatLongDay(context.today)} (${context.today}), ${context.timeZone}${phase ? `, ${phase.toLowerCase()} phase` : ""}`;
}
