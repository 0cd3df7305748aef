import type { FitnessSummary } from "../plan-output";
import { MARATHON_M, MARATHON_PACE_MARGIN_S, PACE_SHARE, REPETITION_GAIN_S_PER_400M } from "./constants";
import { raceTimeForVdot, speedForOxygen } from "./vdot";

/** Training paces in seconds per km; easy pace is a range. */
export type Paces = FitnessSummary["pacesSecPerKm"];

function paceAtShare(vdot: number, share: number): number {
  return 60_000 / speedForOxygen(vdot * share);
}

function repetitionGain(vdot: number): number {
  const gain = REPETITION_GAIN_S_PER_400M;
  if (vdot >= gain.fastFrom) return gain.fast;
  return vdot >= gain.middleFrom ? gain.middle : gain.slow;
}

/**
 * Training paces for a VDOT (s/km, tenths). E > M > T > I > R at every VDOT from 20 to 85: the raw formula, without
 * the slow-runner rule that would make M slower than E. Source: Daniels' Running Formula, fitted shares.
 * `marathonTimeS` replaces the VDOT marathon time where the runner's volume predicts a slower one.
 */
export function pacesForVdot(vdot: number, options: { marathonTimeS?: number } = {}): Paces {
  const easyFast = paceAtShare(vdot, PACE_SHARE.easyFast);
  const interval = paceAtShare(vdot, PACE_SHARE.interval);
  const vdotMarathonS = raceTimeForVdot({ vdot, distanceM: MARATHON_M });
  const marathonS = Math.max(vdotMarathonS, options.marathonTimeS ?? 0);
  const marathon = Math.min((marathonS * 1000) / MARATHON_M, easyFast - MARATHON_PACE_MARGIN_S);
  return {
    E: { fast: tenth(easyFast), slow: tenth(paceAtShare(vdot, PACE_SHARE.easySlow)) },
    M: tenth(marathon),
    T: tenth(paceAtShare(vdot, PACE_SHARE.threshold)),
    I: tenth(interval),
    R: tenth(interval - repetitionGain(vdot) * 2.5),
  };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
