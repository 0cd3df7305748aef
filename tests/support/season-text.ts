import {
  buildPlan,
  createSeason,
  type DatedWorkout,
  type PlanInput,
  phaseOn,
  planWholeSeason,
  type Step,
  shiftDays,
  weekKindOn,
  weekStartOf,
} from "@/lib/training";
import {
  formatDay,
  formatDuration,
  formatMinutes,
  formatPace,
  formatPaceRange,
  phaseWord,
  raceDistanceWord,
  weekKindWord,
  workoutKindWord,
} from "@/lib/training/format";

const ZONES = {
  E: "easy",
  M: "marathon pace",
  T: "threshold",
  I: "interval",
  R: "repetition",
  walk: "walk",
} as const;

function amount(step: Step): string {
  const metres = Math.round(step.km * 10_000) / 10;
  if (step.kind === "work" && step.zone !== "E" && metres % 100 === 0) return `${metres} m`;
  const minutes = Math.round(step.minutes * 10) / 10;
  return minutes < 1.05 ? `${Math.round(step.minutes * 60)} s` : `${minutes} min`;
}

/** "12 min easy, 3 x (6 min threshold + 1 min easy), 8 min easy"; nothing for a plain easy run. */
function stepsText(workout: DatedWorkout): string {
  if (workout.steps.length === 1) return "";
  // Parts of an easy run differ by pace alone.
  if (workout.steps.every(({ kind }) => kind === "steady")) {
    return `: ${workout.steps.map((step) => `${step.km} km at ${formatPaceRange(step.paceSecPerKm)}`).join(", ")}`;
  }
  const parts = workout.steps.flatMap((step, index): string[] => {
    const before = workout.steps[index - 1];
    if (step.kind === "rest" && before?.kind === "work") return [];
    const rest = workout.steps[index + 1];
    if (step.times === 1) return [`${amount(step)} ${ZONES[step.zone]}`];
    const between = rest?.kind === "rest" ? ` + ${amount(rest)} ${ZONES[rest.zone]}` : "";
    return [`${step.times} x (${amount(step)} ${ZONES[step.zone]}${between})`];
  });
  return `: ${parts.join(", ")}`;
}

function workoutLine(workout: DatedWorkout): string {
  const km = `${workout.km.toFixed(1)} km`.padStart(8);
  const name = workoutKindWord(workout.kind);
  const hard = workout.hard ? " *" : "";
  return `  ${formatDay(workout.date).padEnd(10)} ${km} ${formatMinutes(workout.minutes).padStart(10)}  ${name}${hard}${stepsText(workout)}`;
}

function goalLine(input: PlanInput): string {
  const texts = input.goals.map((goal) =>
    goal.kind === "maintain"
      ? "stay fit"
      : `${raceDistanceWord(goal.distanceM)} on ${goal.date} (${goal.priority})`,
  );
  return `Goal: ${texts.join("; ")}`;
}

function headLines(input: PlanInput): string[] {
  const { runner, availability, fitness: known } = input;
  const { fitness, warnings } = buildPlan(input);
  const { E, M, T, I, R } = fitness.pacesSecPerKm;
  const predicted = fitness.predictions.map(
    ({ distanceM, timeS }) => `${raceDistanceWord(distanceM)} ${formatDuration(timeS)}`,
  );
  return [
    `Runner: born ${runner.birthYear}, ${runner.sex}, ${runner.experience}; ${availability.runsPerWeek} of ${availability.days.join(" ")}, long run on ${availability.longRunDay}`,
    `Before: ${known.weeklyKm.join(", ")} km a week, longest run ${known.longestRunKmLast30Days} km`,
    goalLine(input),
    `VDOT ${fitness.vdot} (${fitness.source}, ${fitness.confidence}); predicted ${predicted.join(", ")}`,
    `Paces: easy ${formatPaceRange(E)}, marathon ${formatPace(M)}, threshold ${formatPace(T)}, interval ${formatPace(I)}, repetition ${formatPace(R)}`,
    ...warnings.map((warning) => `Note: ${warning.message}`),
  ];
}

/** A whole season as text that a coach can read: the runner, then week by week every run; `*` marks hard days. */
export function seasonText(title: string, input: PlanInput): string {
  const season = createSeason(input);
  const workouts = planWholeSeason(input);
  const weeks = season.weeklyKm.map(({ weekStart }, index) => {
    const sunday = shiftDays(weekStart, 6);
    const runs = workouts.filter((run) => weekStart <= run.date && run.date <= sunday);
    const km = runs.reduce((sum, run) => sum + run.km, 0);
    const phase = phaseWord(phaseOn(season, weekStart));
    const head = `Week ${index + 1}, ${formatDay(weekStartOf(weekStart))}: ${phase}, ${weekKindWord(weekKindOn(season, weekStart))}, ${km.toFixed(1)} km`;
    return [head, ...runs.map(workoutLine)].join("\n");
  });
  return `${[title, headLines(input).join("\n"), ...weeks].join("\n\n")}\n`;
}
