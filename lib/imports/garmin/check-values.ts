import type { Field, SportKey } from "./locales";
import type { RowIssueCode } from "./row-issues";
import { isRunKey } from "./sports";

/** Bounds of what a person can do or a watch can measure. */
export const PLAUSIBLE = {
  /** Seconds per km: world-record sprints to a slow walk. */
  paceSecPerKm: { min: 140, max: 1_200 },
  heartRateBpm: { min: 30, max: 240 },
  cadenceSpmMax: 260,
  strideM: { min: 0.3, max: 2.5 },
  ascentMPerKmMax: 250,
  durationWarnS: 30 * 3_600,
  /** Bounds of the activity schema. */
  durationMaxS: 345_600,
  distanceMaxM: 400_000,
  /** Shorter recordings are accidents. */
  durationMinS: 60,
  movingShareMax: 1.02,
} as const;

/** Values of a row before and after the check; null is missing or left out. */
export interface CheckedValues {
  distanceM: number | null;
  durationS: number;
  movingS: number | null;
  elapsedS: number | null;
  avgHr: number | null;
  maxHr: number | null;
  cadenceSpm: number | null;
  strideM: number | null;
  ascentM: number | null;
}

export interface ValueIssue {
  code: RowIssueCode;
  field: Field;
}

function within(value: number, bounds: { min: number; max: number }): boolean {
  return value >= bounds.min && value <= bounds.max;
}

/** The values so far, and what was said about them. */
interface Check {
  values: CheckedValues;
  issues: ValueIssue[];
}

type NullableKey = Exclude<keyof CheckedValues, "durationS">;

/** Leaves a value out and says so. */
function leaveOut(check: Check, what: ValueIssue & { key: NullableKey }): void {
  check.values[what.key] = null;
  check.issues.push({ code: what.code, field: what.field });
}

function checkHeartRate(check: Check): void {
  const { values } = check;
  for (const key of ["avgHr", "maxHr"] as const) {
    const value = values[key];
    if (value === null) continue;
    // Without a strap early exports write 0.
    if (value === 0) values[key] = null;
    else if (within(value, PLAUSIBLE.heartRateBpm)) values[key] = Math.round(value);
    else leaveOut(check, { key, code: "heartRateImplausible", field: key });
  }
  if (values.avgHr === null || values.maxHr === null || values.avgHr <= values.maxHr) return;
  // One of the two is wrong, and nothing tells which.
  values.maxHr = null;
  leaveOut(check, { key: "avgHr", code: "heartRateImplausible", field: "avgHr" });
}

function checkTimes(check: Check): void {
  const { movingS, elapsedS, durationS } = check.values;
  if (movingS !== null && movingS > durationS * PLAUSIBLE.movingShareMax + 1) {
    leaveOut(check, { key: "movingS", code: "movingTimeImplausible", field: "movingTime" });
  }
  // One second of room: the columns round differently.
  if (elapsedS !== null && elapsedS < durationS - 1) {
    leaveOut(check, { key: "elapsedS", code: "elapsedTimeImplausible", field: "elapsedTime" });
  }
  if (durationS > PLAUSIBLE.durationWarnS) check.issues.push({ code: "durationLong", field: "time" });
}

function checkGait(check: Check): void {
  const { values } = check;
  // Early exports fill missing numbers with zeros.
  if (values.cadenceSpm === 0) values.cadenceSpm = null;
  if (values.strideM === 0) values.strideM = null;
  const { cadenceSpm, strideM, ascentM, distanceM } = values;
  if (cadenceSpm !== null && (cadenceSpm < 0 || cadenceSpm > PLAUSIBLE.cadenceSpmMax)) {
    leaveOut(check, { key: "cadenceSpm", code: "cadenceImplausible", field: "cadence" });
  }
  if (strideM !== null && !within(strideM, PLAUSIBLE.strideM)) {
    leaveOut(check, { key: "strideM", code: "strideImplausible", field: "stride" });
  }
  const ascentMax = distanceM === null ? null : (distanceM / 1_000) * PLAUSIBLE.ascentMPerKmMax;
  if (ascentM !== null && (ascentM < 0 || (ascentMax !== null && ascentM > ascentMax))) {
    leaveOut(check, { key: "ascentM", code: "ascentImplausible", field: "ascent" });
  }
}

function checkDistance(check: Check, sport: SportKey): void {
  const { distanceM, durationS } = check.values;
  if (distanceM !== null && distanceM > PLAUSIBLE.distanceMaxM) {
    leaveOut(check, { key: "distanceM", code: "distanceImplausible", field: "distance" });
  } else if (isRunKey(sport) && distanceM === null) {
    check.issues.push({ code: "distanceMissing", field: "distance" });
  } else if (isRunKey(sport) && distanceM !== null) {
    const paceSecPerKm = (durationS / distanceM) * 1_000;
    if (!within(paceSecPerKm, PLAUSIBLE.paceSecPerKm)) {
      check.issues.push({ code: "paceImplausible", field: "pace" });
    }
  }
}

/** Why the row cannot be used: the time, or the distance of a run, is beyond what is possible. */
export function findImpossible(values: CheckedValues, input: { sport: SportKey }): ValueIssue | null {
  if (values.durationS > PLAUSIBLE.durationMaxS) return { code: "durationTooLong", field: "time" };
  const tooFar = (values.distanceM ?? 0) > PLAUSIBLE.distanceMaxM;
  return tooFar && isRunKey(input.sport) ? { code: "distanceTooLarge", field: "distance" } : null;
}

/** Leaves out what cannot be true and names it; a pace that is merely odd is kept. */
export function checkValues(values: CheckedValues, input: { sport: SportKey }): Check {
  const check: Check = { values: { ...values }, issues: [] };
  checkDistance(check, input.sport);
  checkHeartRate(check);
  checkTimes(check);
  checkGait(check);
  return check;
}
