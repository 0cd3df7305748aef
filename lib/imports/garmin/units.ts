import { METRES_PER_KM, METRES_PER_MILE } from "../constants";
import type { ImportUnits } from "../import-output";
import { matchTime } from "./match-time";
import type { RawRow } from "./raw-row";
import { isRunKey } from "./sports";

export type DistanceUnit = "km" | "mi";

/** The runner's answer to "kilometres or miles?"; `each` for a list in which the unit was switched. */
export type UnitChoice = DistanceUnit | "each";

/** Ratios of `Distance` to the metres that stride x cadence x time give: 1 in km, 0.6214 in miles. */
const KM_RATIO = 1;
const MI_RATIO = METRES_PER_KM / METRES_PER_MILE;
/** Medians of 68 real files: 0.989-1.069 in km, 0.619-0.624 in miles, nothing between. */
const KM_TIGHT = 0.1;
const MI_TIGHT = 0.03;
/** Single rows scatter more than medians. */
const KM_ROW = { min: 0.85, max: 1.2 };
const MI_ROW = { min: 0.55, max: 0.7 };
const ROWS_FOR_PROOF = 3;
/** From this share of rows in the other unit on, the unit was switched between merged exports. */
const MIXED_SHARE = 0.1;
/** Distance written in these rows would be in metres. */
const PLAUSIBLE_DISTANCE_MAX = 200;
/** Metres per step that runners have. */
const STEP_M = { min: 0.6, max: 1.6 };
const CADENCE_MIN = 90;
const STRIDE_MIN_M = 0.3;

export interface UnitInference {
  units: ImportUnits;
  /** Rows that look like each unit, when both occur. */
  mixed: { km: number; mi: number } | null;
  /** The runner's choice goes against what stride x cadence prove. */
  contradictsProof: boolean;
  /** Unit of each row, in file order, where the runner said that it differs; null for a row that nothing tells of. */
  perRow: readonly (DistanceUnit | null)[] | null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Seconds of a foot row, as far as they are certain without knowing the unit. */
function certainSeconds(row: RawRow): number | null {
  const match = matchTime(row, { unitM: null });
  if (match) {
    if (match.distance !== "unit") return null;
    return match.time.meaning === "hoursMinutes" ? match.expectedS : match.time.seconds;
  }
  const hasPace = row.paceS !== null || row.speed !== null;
  return !hasPace && row.time?.parts === 3 ? (row.time.candidates[0]?.seconds ?? null) : null;
}

function strideRatio(row: RawRow): number | null {
  const { distance, cadenceSpm, strideM } = row;
  if (!isRunKey(row.sport) && row.sport !== "walk") return null;
  if (distance === null || distance <= 0 || distance >= PLAUSIBLE_DISTANCE_MAX) return null;
  if (cadenceSpm === null || cadenceSpm < CADENCE_MIN || strideM === null || strideM <= STRIDE_MIN_M)
    return null;
  const seconds = certainSeconds(row);
  return seconds === null || seconds <= 0
    ? null
    : (distance * METRES_PER_KM) / ((cadenceSpm * strideM * seconds) / 60);
}

/** The unit that the ratio of one row proves; null when it proves none. */
function unitOfRatio(ratio: number): DistanceUnit | null {
  if (ratio > KM_ROW.min && ratio < KM_ROW.max) return "km";
  return ratio > MI_ROW.min && ratio < MI_ROW.max ? "mi" : null;
}

/**
 * The unit of each row by itself; rows that prove none take that of the nearest ones above and below when these agree,
 * because an account's unit is switched once and not from run to run.
 */
function unitsByRow(rows: readonly RawRow[]): (DistanceUnit | null)[] {
  const proven = rows.map((row) => unitOfRatio(strideRatio(row) ?? 0));
  const carry = (units: (DistanceUnit | null)[]) => {
    let last: DistanceUnit | null = null;
    return units.map((unit) => {
      last = unit ?? last;
      return last;
    });
  };
  const above = carry(proven);
  const below = carry([...proven].reverse()).reverse();
  return proven.map((unit, index) => {
    const [before = null, after = null] = [above[index], below[index]];
    return unit ?? (before === null || after === null || before === after ? (before ?? after) : null);
  });
}

interface StrideProof {
  unit: DistanceUnit | null;
  confidence: "high" | "medium";
  /** The rows behind it, in words. */
  rows: string;
  mixed: UnitInference["mixed"];
}

function proveByStride(rows: readonly RawRow[]): StrideProof {
  const samples = rows.map((row) => ({ row, ratio: strideRatio(row) ?? 0 })).filter(({ ratio }) => ratio > 0);
  const ratios = samples.map(({ ratio }) => ratio);
  const units = ratios.map(unitOfRatio);
  const km = units.filter((unit) => unit === "km").length;
  const mi = units.filter((unit) => unit === "mi").length;
  const words = samples.some(({ row }) => row.sport === "walk") ? "runs and walks" : "runs";
  const counted = ratios.length === 1 ? "1 run" : `${ratios.length} ${words}`;
  const none = { unit: null, confidence: "medium", rows: counted, mixed: null } as const;
  if (ratios.length === 0) return none;
  const fewer = Math.min(km, mi);
  if (fewer >= ROWS_FOR_PROOF && fewer >= MIXED_SHARE * (km + mi)) return { ...none, mixed: { km, mi } };
  const middle = median(ratios);
  const tight = Math.abs(middle - KM_RATIO) < KM_TIGHT || Math.abs(middle - MI_RATIO) < MI_TIGHT;
  const loose = middle < 0.75 || middle > 0.85;
  if (!tight && !(loose && ratios.length >= ROWS_FOR_PROOF)) return none;
  const enough = tight && ratios.length >= ROWS_FOR_PROOF;
  return { ...none, unit: middle > 0.8 ? "km" : "mi", confidence: enough ? "high" : "medium" };
}

/** Unit in which the median step is one that runners have, when the other unit is out of the question. */
function proveBySteps(rows: readonly RawRow[]): { unit: DistanceUnit; rows: number } | null {
  const perStep = rows
    .filter((row) => isRunKey(row.sport) && (row.distance ?? 0) > 0 && (row.steps ?? 0) > 0)
    .filter((row) => (row.distance ?? 0) < PLAUSIBLE_DISTANCE_MAX)
    .map((row) => (row.distance ?? 0) / (row.steps ?? 1));
  if (perStep.length === 0) return null;
  const fits = (unitM: number) => {
    const stepM = median(perStep) * unitM;
    return stepM >= STEP_M.min && stepM <= STEP_M.max;
  };
  const km = fits(METRES_PER_KM);
  const mi = fits(METRES_PER_MILE);
  return km === mi ? null : { unit: km ? "km" : "mi", rows: perStep.length };
}

function strideUnits(proof: StrideProof & { unit: DistanceUnit }): ImportUnits {
  return {
    distance: proof.unit,
    source: "stride",
    confidence: proof.confidence,
    proof: `stride x cadence, ${proof.rows}`,
  };
}

/** What is known of the account apart from the rows. */
export interface KnownUnits {
  /** The unit in the heading of the file. */
  header: DistanceUnit | null;
  /** The unit that the runner's last list of the same account proved. */
  earlier: DistanceUnit | null;
  profile: DistanceUnit | null;
}

/** The unit by what the file itself and the profile say, in order of how much they prove; never a silent default. */
function findUnits(rows: readonly RawRow[], input: KnownUnits & { proof: StrideProof }): ImportUnits {
  const { proof, header, earlier, profile } = input;
  const byStride = proof.unit ? strideUnits({ ...proof, unit: proof.unit }) : null;
  if (byStride?.confidence === "high") return byStride;
  if (header)
    return { distance: header, source: "header", confidence: "high", proof: "the unit in the heading" };
  if (byStride) return byStride;
  if (earlier && !proof.mixed) {
    return {
      distance: earlier,
      source: "profile",
      confidence: "medium",
      proof: "the unit of your last list",
    };
  }
  if (profile && !proof.mixed) {
    return { distance: profile, source: "profile", confidence: "medium", proof: "the unit in your profile" };
  }
  const steps = proof.mixed ? null : proveBySteps(rows);
  if (steps) {
    return {
      distance: steps.unit,
      source: "steps",
      confidence: "medium",
      proof: `distance / steps, ${steps.rows} ${steps.rows === 1 ? "run" : "runs"}`,
    };
  }
  return {
    distance: "unknown",
    source: "unknown",
    confidence: "low",
    proof: "nothing in the file tells km from miles",
  };
}

/** Every row in its own unit; the file as a whole is named after most of them. */
function inferEach(rows: readonly RawRow[], proof: StrideProof): UnitInference {
  const perRow = unitsByRow(rows);
  const km = perRow.filter((unit) => unit === "km").length;
  const mi = perRow.filter((unit) => unit === "mi").length;
  const units: ImportUnits = {
    distance: km + mi === 0 ? "unknown" : km >= mi ? "km" : "mi",
    source: "user",
    confidence: "medium",
    proof: `each row by its own stride x cadence, ${km} in kilometres and ${mi} in miles`,
  };
  return { units, mixed: proof.mixed, contradictsProof: false, perRow };
}

/**
 * Kilometres or miles. The export names no unit, but the stride is in metres in every account, so that
 * distance / (stride x cadence x time) is 1 in km and 0.62 in miles. The runner's own choice goes before everything.
 */
export function inferUnits(
  rows: readonly RawRow[],
  input: KnownUnits & { override: UnitChoice | null },
): UnitInference {
  const proof = proveByStride(rows);
  if (input.override === "each") return inferEach(rows, proof);
  if (input.override === null) {
    const units = findUnits(rows, { proof, ...input });
    if (proof.mixed && units.distance === "unknown")
      units.proof = "stride x cadence finds km and miles in one file";
    return { units, mixed: proof.mixed, contradictsProof: false, perRow: null };
  }
  const contradictsProof =
    proof.unit !== null && proof.confidence === "high" && proof.unit !== input.override;
  const units: ImportUnits = {
    distance: input.override,
    source: "user",
    confidence: "high",
    proof: contradictsProof
      ? `your choice; stride x cadence says ${proof.unit}, ${proof.rows}`
      : "your choice",
  };
  return { units, mixed: proof.mixed, contradictsProof, perRow: null };
}
