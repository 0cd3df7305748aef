import type { Paces } from "../fitness/paces";
import type { PlanInput } from "../plan-input";
import type { Step } from "../plan-output";
import { RUN_WALK_BELOW } from "../season/constants";
import { timeStep } from "../workouts/steps";
import { stepsMinutes } from "../workouts/totals";

/** From one minute at a time to half an hour: running and walking minutes and how often. Our own ladder, NHS-like. */
export const RUN_WALK_LADDER = [
  { times: 8, run: 1, walk: 1.5 },
  { times: 7, run: 1.5, walk: 1.5 },
  { times: 5, run: 2.5, walk: 2 },
  { times: 4, run: 4, walk: 2 },
  { times: 3, run: 6, walk: 2 },
  { times: 2, run: 10, walk: 2 },
  { times: 2, run: 12, walk: 1.5 },
  { times: 2, run: 14, walk: 1 },
  { times: 1, run: 30, walk: 0 },
] as const;

type Rung = { times: number; run: number; walk: number };

/** Walking before and after (minutes); shorter where the day is short. */
const WALK_FRAME = { minutes: 5, shortMinutes: 2, shortBelow: 25 } as const;
const LIGHTER_SHARE = 0.8;
const LAST_RUNG = RUN_WALK_LADDER.length - 1;

/** Does this runner start with run-walk? Below 8 km a week and no run of 5 km. */
export function startsWithRunWalk(input: PlanInput): boolean {
  const sorted = [...input.fitness.weeklyKm].sort((a, b) => a - b);
  const usual = ((sorted[1] ?? 0) + (sorted[2] ?? 0)) / 2;
  return usual < RUN_WALK_BELOW.weeklyKm && input.fitness.longestRunKmLast30Days < RUN_WALK_BELOW.longestKm;
}

/** Has the runner reached half an hour without a break? */
export function runWalkIsDone(minutes: number): boolean {
  return minutes >= (RUN_WALK_LADDER[LAST_RUNG]?.run ?? 30) - 1e-6;
}

function rungFor(lastMinutes: number, loadsLeft: number): Rung {
  const done = RUN_WALK_LADDER.findLastIndex((rung) => rung.times * rung.run <= lastMinutes + 1e-6);
  // With little time to the race two rungs at once, never more.
  const step = done >= 0 && loadsLeft > 0 && (LAST_RUNG - done) / loadsLeft > 1 ? 2 : 1;
  return RUN_WALK_LADDER[Math.min(LAST_RUNG, done + step)] ?? RUN_WALK_LADDER[0];
}

/** About four fifths of the last session: fewer short runs, or shorter long ones (half minutes). */
function lighter(rung: Rung, lastMinutes: number): Rung {
  const minutes = LIGHTER_SHARE * (lastMinutes > 0 ? lastMinutes : rung.times * rung.run);
  if (rung.run < 2) return { ...rung, times: Math.max(1, Math.round(minutes / rung.run)) };
  return { ...rung, run: Math.floor((minutes / rung.times) * 2) / 2 };
}

function fitRung(rung: Rung, limits: { runMinutes: number; dayMinutes: number }): Rung {
  const times = Math.min(rung.times, Math.floor(limits.dayMinutes / (rung.run + rung.walk) + 1e-9));
  if (times >= 1 && times * rung.run <= limits.runMinutes) return { ...rung, times };
  const most = Math.min(limits.runMinutes, limits.dayMinutes / 1.5);
  if (times >= 1 && rung.run > 2) {
    const run = Math.floor((most / Math.max(1, times)) * 2) / 2;
    if (run >= 1) return { ...rung, times, run };
  }
  const fewer = Math.max(1, Math.floor(most / Math.min(rung.run, 1)));
  return { times: Math.min(rung.times, fewer), run: Math.min(1, rung.run), walk: 1.5 };
}

/**
 * Steps of a run-walk session: the next rung of the ladder in loading weeks, a lighter form of the last one otherwise,
 * within the minutes of running that rules V1 and L1 allow and the minutes of the day.
 */
export function runWalkSteps(want: {
  lastMinutes: number;
  light: boolean;
  loadsLeft: number;
  maxRunMinutes: number;
  dayMinutes: number;
  paces: Paces;
}): Step[] {
  const { lastMinutes, light, paces, dayMinutes } = want;
  const frame = dayMinutes < WALK_FRAME.shortBelow ? WALK_FRAME.shortMinutes : WALK_FRAME.minutes;
  const current =
    RUN_WALK_LADDER.findLast((rung) => rung.times * rung.run <= lastMinutes + 1e-6) ?? RUN_WALK_LADDER[0];
  const rung = light ? lighter(current, lastMinutes) : rungFor(lastMinutes, want.loadsLeft);
  const fitted = fitRung(rung, { runMinutes: want.maxRunMinutes, dayMinutes: dayMinutes - 2 * frame });
  const walk = (minutes: number, kind: Step["kind"], times = 1) =>
    timeStep({ kind, zone: "walk", minutes, times }, paces);
  const run = timeStep({ kind: "work", zone: "E", minutes: fitted.run, times: fitted.times }, paces);
  const steps = [walk(frame, "warmup"), run];
  if (fitted.times > 1) steps.push(walk(fitted.walk, "rest", fitted.times));
  steps.push(walk(frame, "cooldown"));
  return steps;
}

/** Minutes of running in the steps. */
export function runningMinutes(steps: readonly Step[]): number {
  return stepsMinutes(steps.filter((step) => step.zone !== "walk"));
}
