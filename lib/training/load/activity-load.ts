import type { Activity } from "../activity";
import { hillFactor } from "../fitness/grade";
import type { RunnerFacts } from "../plan-input";
import type { Workout } from "../plan-output";
import { POINTS_PER_MINUTE, THRESHOLD_HOUR } from "./constants";
import { rTss, sessionRpe, trimp } from "./methods";

export type LoadMethod = "rTSS" | "TRIMP" | "sRPE" | "points";
export type Load = { load: number; method: LoadMethod };

type LoadContext = {
  thresholdPaceSecPerKm: number;
  sex: RunnerFacts["sex"];
  hrMax?: number;
  hrRest?: number;
  rpe?: number;
};

function thresholdTrimp(sex: RunnerFacts["sex"]): number {
  const { male, female } = THRESHOLD_HOUR.TRIMP;
  return sex === "unspecified" ? (male + female) / 2 : sex === "male" ? male : female;
}

function heartRateLoad(activity: Activity, context: LoadContext): Load | null {
  const { hrMax, hrRest, sex } = context;
  if (activity.avgHr === null || hrMax === undefined || hrRest === undefined || hrMax <= hrRest) return null;
  const reserve = Math.min(1, Math.max(0, (activity.avgHr - hrRest) / (hrMax - hrRest)));
  const minutes = (activity.movingS ?? activity.durationS) / 60;
  return { load: (trimp({ minutes, reserve, sex }) / thresholdTrimp(sex)) * 100, method: "TRIMP" };
}

/**
 * Load of an activity on one scale, 100 = an hour at threshold, by the best method the data allow:
 * rTSS (pace, adjusted for hills) -> TRIMP (heart rate) -> session RPE -> minutes as easy points. The method goes with the value.
 */
export function activityLoad(activity: Activity, context: LoadContext): Load {
  const durationS = activity.movingS ?? activity.durationS;
  const minutes = durationS / 60;
  const onFoot = ["run", "treadmill", "trail", "track"].includes(activity.sport);
  if (onFoot && activity.distanceM !== null && activity.distanceM > 0) {
    const paceSecPerKm = durationS / ((activity.distanceM / 1000) * hillFactor(activity));
    const { thresholdPaceSecPerKm } = context;
    return { load: rTss({ durationS, paceSecPerKm, thresholdPaceSecPerKm }), method: "rTSS" };
  }
  const byHeart = heartRateLoad(activity, context);
  if (byHeart !== null) return byHeart;
  if (context.rpe !== undefined) {
    return { load: (sessionRpe({ minutes, rpe: context.rpe }) / THRESHOLD_HOUR.sRPE) * 100, method: "sRPE" };
  }
  return { load: ((minutes * POINTS_PER_MINUTE.E) / THRESHOLD_HOUR.points) * 100, method: "points" };
}

/** Load of a planned workout on the same scale as {@link activityLoad}, step by step at its target pace. */
export function workoutLoad(workout: Workout, context: { thresholdPaceSecPerKm: number }): Load {
  const load = workout.steps.reduce((sum, step) => {
    const paceSecPerKm = (step.paceSecPerKm.fast + step.paceSecPerKm.slow) / 2;
    const durationS = step.times * step.minutes * 60;
    return sum + rTss({ durationS, paceSecPerKm, thresholdPaceSecPerKm: context.thresholdPaceSecPerKm });
  }, 0);
  return { load, method: "rTSS" };
}
