import { formatPace, formatPaceRange } from "@/lib/training/format";
import type { CoachContext } from "../coach-context";
import { PACE_TOLERANCE_SEC_PER_KM } from "../constants";
import { KM_PER_MILE } from "./claimed-numbers";

const ZONE_PACE =
  /\b(easy|marathon|threshold|tempo|interval|repetition)\b[^.!?\d]{0,40}?(\d{1,2}):(\d{2})\s*(?:(?:-|–|to)\s*\d{1,2}:\d{2}\s*)?(?:min)?\s*(?:\/|per )\s*(km|kilometer|kilometre|mi|mile)\b/i;

/** A stated training pace that the runner's own paces refute, put right; null when there is none. */
export function paceCorrection(text: string, { fitness, units }: CoachContext): string | null {
  const match = ZONE_PACE.exec(text);
  if (!match || !fitness) return null;
  const perUnit = Number(match[2]) * 60 + Number(match[3]);
  const stated = match[4]?.startsWith("mi") ? perUnit / KM_PER_MILE : perUnit;
  const paces = fitness.pacesSecPerKm;
  const name = (match[1] ?? "").toLowerCase();
  const single = {
    marathon: paces.M,
    threshold: paces.T,
    tempo: paces.T,
    interval: paces.I,
    repetition: paces.R,
  }[name];
  const range = single === undefined ? paces.E : { fast: single, slow: single };
  const fits =
    stated >= range.fast - PACE_TOLERANCE_SEC_PER_KM && stated <= range.slow + PACE_TOLERANCE_SEC_PER_KM;
  if (fits) return null;
  const right = single === undefined ? formatPaceRange(range, units) : formatPace(single, units);
  return `Your ${name} pace is ${right}.`;
}

const VDOT = /\bvdot\b[^.\d]{0,20}(\d{2}(?:\.\d)?)\b/i;
/** A stated VDOT may be rounded to a whole number. */
const VDOT_TOLERANCE = 0.6;

/** A stated VDOT that is not the runner's, put right; null when there is none. */
export function vdotCorrection(text: string, { fitness }: CoachContext): string | null {
  const match = VDOT.exec(text);
  if (!match || !fitness || Math.abs(Number(match[1]) - fitness.vdot) <= VDOT_TOLERANCE) return null;
  return `Your fitness is estimated at VDOT ${fitness.vdot.toFixed(1)}.`;
}
