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

function checkHeartRate(values: CheckedValues): {
  avgHr: number | null;
  maxHr: number | null;
  issues: ValueIssue[];
} {
  const issues: ValueIssue[] = [];
  const keep = (value: number | null, field: "avgHr" | "maxHr") => {
    // Without a strap early exports write 0.
    if (value === null || value === 0) return null;
    if (within(value, PLAUSIBLE.heartRateBpm)) return Math.round(value);
    issues.push({ code: "heartRateImplausible", field });
    return null;
  };
  const avgHr = keep(values.avgHr, "avgHr");
  const maxHr = keep(values.maxHr, "maxHr");
  if (avgHr === null || maxHr === null || avgHr <= maxHr) return { avgHr, maxHr, issues };
  return { avgHr: null, maxHr: null, issues: [{ code: "heartRateImplausible", field: "avgHr" }] };
}

function checkTimes(values: CheckedValues): {
  movingS: number | null;
  elapsedS: number | null;
  issues: ValueIssue[];
} {
  const issues: ValueIssue[] = [];
  let { movingS, elapsedS } = values;
  if (movingS !== null && movingS > values.durationS * PLAUSIBLE.movingShareMax + 1) {
    movingS = null;
    issues.push({ code: "movingTimeImplausible", field: "movingTime" });
  }
  // One second of room: the columns round differently.
  if (elapsedS !== null && elapsedS < values.durationS - 1) {
    elapsedS = null;
    issues.push({ code: "elapsedTimeImplausible", field: "elapsedTime" });
  }
  return { movingS, elapsedS, issues };
}

function checkGait(values: CheckedValues): {
  cadenceSpm: number | null;
  strideM: number | null;
  ascentM: number | null;
  issues: ValueIssue[];
} {
  const issues: ValueIssue[] = [];
  // Early exports fill missing numbers with zeros.
  let cadenceSpm = values.cadenceSpm === 0 ? null : values.cadenceSpm;
  let strideM = values.strideM === 0 ? null : values.strideM;
  let { ascentM } = values;
  if (cadenceSpm !== null && (cadenceSpm < 0 || cadenceSpm > PLAUSIBLE.cadenceSpmMax)) {
    cadenceSpm = null;
    issues.push({ code: "cadenceImplausible", field: "cadence" });
  }
  if (strideM !== null && !within(strideM, PLAUSIBLE.strideM)) {
    strideM = null;
    issues.push({ code: "strideImplausible", field: "stride" });
  }
  const ascentMax = values.distanceM === null ? null : (values.distanceM / 1_000) * PLAUSIBLE.ascentMPerKmMax;
  if (ascentM !== null && (ascentM < 0 || (ascentMax !== null && ascentM > ascentMax))) {
    ascentM = null;
    issues.push({ code: "ascentImplausible", field: "ascent" });
  }
  return { cadenceSpm, strideM, ascentM, issues };
}

function checkDistance(values: CheckedValues, sport: SportKey): ValueIssue[] {
  const issues: ValueIssue[] = [];
  if (!isRunKey(sport)) return issues;
  if (values.distanceM === null) return [{ code: "distanceMissing", field: "distance" }];
  const paceSecPerKm = (values.durationS / values.distanceM) * 1_000;
  if (!within(paceSecPerKm, PLAUSIBLE.paceSecPerKm)) issues.push({ code: "paceImplausible", field: "pace" });
  return issues;
}

/** Leaves out what cannot be true and names it; a pace that is merely odd is kept. Also says when a run cannot be used. */
export function checkValues(
  values: CheckedValues,
  input: { sport: SportKey },
): { values: CheckedValues; issues: ValueIssue[]; rejected: ValueIssue | null } {
  const { distanceM, durationS } = values;
  const tooFar = distanceM !== null && distanceM > PLAUSIBLE.distanceMaxM;
  let rejected: ValueIssue | null = null;
  if (durationS > PLAUSIBLE.durationMaxS) rejected = { code: "durationTooLong", field: "time" };
  else if (tooFar && isRunKey(input.sport)) rejected = { code: "distanceTooLarge", field: "distance" };
  const kept: CheckedValues = tooFar ? { ...values, distanceM: null } : values;
  const { issues: heartIssues, ...heart } = checkHeartRate(kept);
  const { issues: timeIssues, ...times } = checkTimes(kept);
  const { issues: gaitIssues, ...gait } = checkGait(kept);
  const issues = [...checkDistance(kept, input.sport), ...heartIssues, ...timeIssues, ...gaitIssues];
  if (tooFar) issues.push({ code: "distanceImplausible", field: "distance" });
  if (durationS > PLAUSIBLE.durationWarnS) issues.push({ code: "durationLong", field: "time" });
  return { values: { ...kept, ...heart, ...times, ...gait }, issues, rejected };
}
