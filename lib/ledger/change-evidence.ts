import type { Evidence, EvidenceRow } from "@/lib/data/evidence-row";
import type { RunnerState } from "@/lib/data/runner-state";
import {
  type Belief,
  type FitnessSummary,
  isRun,
  type LedgerState,
  type LocalDate,
  type ReasonCode,
  shiftDays,
} from "@/lib/training";
import { subjectOf } from "./belief-changes";
import { EVIDENCE_ROWS_MAX, PAIN_LIMIT } from "./constants";
import { latestDay } from "./day-order";
import { type DroppedPin, pinRows } from "./sort-pins";
import { lostKeyWorkouts } from "./triggers";
import { lastConfirmedDay } from "./unconfirmed";
import { weekKmOf } from "./weekly-km";

/** What a change of the plan was decided from. */
export interface DecidedFrom {
  /** The runner's facts and beliefs, and those from before new facts arrived (the same where none did). */
  after: RunnerState;
  before: RunnerState;
  /** The finished weeks that gave a reason, by their Mondays. */
  weeksOf: (reason: ReasonCode) => readonly LocalDate[];
  /** The fitness that paces came from, and the one that they come from now. */
  fitness: { was: FitnessSummary; is: FitnessSummary };
  /** Hard rules that the plan, carried on unchanged, would have broken. */
  brokenRules: readonly { rule: string; message: string }[];
  droppedPins: readonly DroppedPin[];
}

function beliefRow(belief: Belief, before: LedgerState): EvidenceRow {
  const { workoutId, activityId, date, state, plannedKm, actualKm } = belief;
  return { kind: "belief", workoutId, activityId, date, before, after: state, plannedKm, actualKm };
}

function weekRows({ after }: DecidedFrom, weeks: readonly LocalDate[]): EvidenceRow[] {
  return weeks.map((weekStart) => ({
    kind: "week",
    ...weekKmOf(after, { weekStart, until: shiftDays(weekStart, 7) }),
  }));
}

function lostRows({ after }: DecidedFrom, weeks: readonly LocalDate[]): EvidenceRow[] {
  const spans = weeks.map((from) => ({ from, to: shiftDays(from, 6) }));
  return spans.flatMap((span) => lostKeyWorkouts(after, span)).map((belief) => beliefRow(belief, "planned"));
}

/** Beliefs that new facts changed: what they say now, and what was believed before. */
function correctedRows({ before, after }: DecidedFrom): EvidenceRow[] {
  const was = new Map(before.beliefs.map((belief) => [subjectOf(belief), belief]));
  return after.beliefs.flatMap((belief) => {
    const old = was.get(subjectOf(belief));
    const same = old?.state === belief.state && old.actualKm === belief.actualKm;
    return same ? [] : [beliefRow(belief, old?.state ?? "planned")];
  });
}

function painRows({ after }: DecidedFrom, weeks: readonly LocalDate[]): EvidenceRow[] {
  const isIn = (date: LocalDate) => weeks.some((from) => from <= date && date <= shiftDays(from, 6));
  return after.feedback.flatMap(({ date, pain }) =>
    pain !== null && pain >= PAIN_LIMIT && isIn(date) ? [{ kind: "feedback" as const, date, pain }] : [],
  );
}

function ruleRows({ brokenRules }: DecidedFrom): EvidenceRow[] {
  return brokenRules.map(({ rule, message }) => ({ kind: "rule", rule, message }));
}

/** The last day that a pause or a silence, as of the end of its latest week, began after. */
function lastDayRows(
  { after }: DecidedFrom,
  input: { kind: "lastRun" | "confirmed"; weeks: readonly LocalDate[] },
): EvidenceRow[] {
  const { kind, weeks } = input;
  const end = shiftDays(latestDay(weeks, weeks[0] ?? ""), 7);
  if (weeks.length === 0) return [];
  if (kind === "confirmed") return [{ kind, date: lastConfirmedDay(after, end) }];
  const runs = after.activities.filter(({ sport, localDate }) => isRun(sport) && localDate < end);
  const [first, ...others] = runs.map(({ localDate }) => localDate);
  return first === undefined ? [] : [{ kind, date: latestDay(others, first) }];
}

function rowsOf(reason: ReasonCode, from: DecidedFrom): EvidenceRow[] {
  const weeks = from.weeksOf(reason);
  switch (reason) {
    case "adherenceLow":
    case "adherenceHigh":
      return weekRows(from, weeks);
    case "missedKeyWorkout":
      return lostRows(from, weeks);
    case "fitnessUp":
    case "fitnessDown": {
      const { was, is } = from.fitness;
      return [{ kind: "fitness", vdotBefore: was.vdot, vdotAfter: is.vdot, source: is.source }];
    }
    case "gap":
      return lastDayRows(from, { kind: "lastRun", weeks });
    case "unconfirmed":
    case "unconfirmedLong":
    case "confirmedAgain":
      return lastDayRows(from, { kind: "confirmed", weeks });
    case "pain":
      return [...painRows(from, weeks), ...ruleRows(from)];
    case "pinDropped":
      return pinRows(from.droppedPins);
    case "health":
    case "safety":
      return ruleRows(from);
    case "lateData": {
      const corrected = correctedRows(from);
      return corrected.length > 0 ? corrected : weekRows(from, weeks);
    }
    default:
      // What the runner wished or did needs no proof, and a new week none at all.
      return [];
  }
}

/** The facts behind each reason of a plan version, the newest of them where there are many. */
export function evidenceOf(reasons: readonly ReasonCode[], from: DecidedFrom): Evidence[] {
  return reasons.flatMap((reason) => {
    const rows = rowsOf(reason, from).slice(-EVIDENCE_ROWS_MAX);
    return rows.length === 0 ? [] : [{ reason, rows }];
  });
}
