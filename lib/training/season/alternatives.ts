import { shiftDays } from "../calendar";
import { HALF_MARATHON_M } from "../fitness/constants";
import { formatLongDay, raceDistanceWord } from "../format";
import type { Goal, PlanInput, RaceGoal } from "../plan-input";
import type { FitnessSummary, PlanOutput } from "../plan-output";
import { isFeasible, type Obstacle } from "./feasibility";

type Reason = NonNullable<PlanOutput["reason"]>;
type Alternative = Reason["alternatives"][number];

/** Shorter races to offer, longest first (m). */
const SHORTER_M = [HALF_MARATHON_M, 10_000, 5000] as const;
/** How many weeks later a race is tried. Readiness only grows with time: wider and wider steps, then halving. */
const LATER_WEEKS = [1, 2, 3, 4, 6, 8, 10, 12, 15, 18, 22, 26, 32, 40, 52] as const;
const LATER_STEP = 4;

function works(input: PlanInput, change: { from: RaceGoal; to: RaceGoal; fitness: FitnessSummary }): boolean {
  const goals = input.goals.map((goal) => (goal === change.from ? change.to : goal));
  return isFeasible(change.to, { input: { ...input, goals }, fitness: change.fitness });
}

/** The nearest later week, same weekday, in which the race is feasible. */
function laterDate(input: PlanInput, context: { goal: RaceGoal; fitness: FitnessSummary }): RaceGoal | null {
  const { goal, fitness } = context;
  const at = (weeks: number): RaceGoal => ({ ...goal, date: shiftDays(goal.date, weeks * 7) });
  const isLateEnough = (weeks: number) => works(input, { from: goal, to: at(weeks), fitness });
  let low = 0;
  // Near dates make short seasons, quick to try; most races need a few weeks more, not a year.
  let high = LATER_STEP;
  while (high < LATER_WEEKS.length && !isLateEnough(LATER_WEEKS[high - 1] ?? 0)) {
    low = high;
    high = Math.min(LATER_WEEKS.length, high + LATER_STEP);
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isLateEnough(LATER_WEEKS[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  const weeks = LATER_WEEKS[low];
  return weeks === undefined ? null : at(weeks);
}

function shorterRace(
  input: PlanInput,
  context: { goal: RaceGoal; fitness: FitnessSummary },
): RaceGoal | null {
  const { goal, fitness } = context;
  const { targetTimeS: _target, ...rest } = goal;
  for (const distanceM of SHORTER_M) {
    if (distanceM >= goal.distanceM * 0.9) continue;
    const shorter: RaceGoal = { ...rest, distanceM };
    if (works(input, { from: goal, to: shorter, fitness })) return shorter;
  }
  return null;
}

function reasonText({ goal, code, reachedKm = 0, neededKm = 0 }: Obstacle): string {
  const race = `${raceDistanceWord(goal.distanceM)} on ${formatLongDay(goal.date)}`;
  switch (code) {
    case "raceOnBlockedDate":
      return `The ${race} falls on a day you blocked.`;
    case "racesTooClose":
      return `The ${race} comes too soon after another race: one easy day per 3 km raced is needed.`;
    case "notHealthyForRace":
      return `The ${race} is too soon for someone who is ill or in pain now.`;
    case "longRunTooShort":
      return `Until the ${race} your long run can safely grow to ${reachedKm.toFixed(1)} km; ${neededKm} km are needed.`;
    case "volumeTooLow":
      return `Until the ${race} your week can safely grow to ${reachedKm.toFixed(0)} km; ${neededKm} km are needed.`;
  }
}

/** Reason and nearest feasible alternatives for a wish that can't be met: a later date, a shorter race, or staying fit. */
export function reasonFor(
  obstacle: Obstacle,
  context: { input: PlanInput; fitness: FitnessSummary },
): Reason {
  const { goal } = obstacle;
  const alternatives: Alternative[] = [];
  const later = laterDate(context.input, { goal, fitness: context.fitness });
  if (later !== null) {
    const message = `The same race on ${formatLongDay(later.date)} or later leaves enough time.`;
    alternatives.push({ goal: later, message });
  }
  const shorter = shorterRace(context.input, { goal, fitness: context.fitness });
  if (shorter !== null) {
    alternatives.push({
      goal: shorter,
      message: `A ${raceDistanceWord(shorter.distanceM)} on the same day is within reach.`,
    });
  }
  const maintain: Goal = { kind: "maintain" };
  if (alternatives.length === 0)
    alternatives.push({ goal: maintain, message: "Stay fit for now and choose a race later." });
  return { code: obstacle.code, message: reasonText(obstacle), alternatives };
}
