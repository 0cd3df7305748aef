import { isDeepStrictEqual } from "node:util";
import type { Evidence } from "@/lib/data/evidence-row";
import { bodyOf } from "@/lib/data/plan-write";
import {
  type FitnessSummary,
  type LocalDate,
  type PlanChange,
  type PlanInput,
  type ReasonCode,
  repaceWorkouts,
} from "@/lib/training";
import type { OldVersion } from "./restored-plan";

/** An older version's coming runs were planned for another fitness (VDOT) than that of today. */
export interface Repaced {
  vdotBefore: number;
  vdotAfter: number;
  source: FitnessSummary["source"];
  /** The workouts whose paces are others now. */
  ids: ReadonlySet<string>;
}

/**
 * The old version with its runs from a day on at the paces of today's fitness, and what that changed: null when its
 * paces are right as they are.
 */
export function atTodaysPaces(
  old: OldVersion,
  context: { fitness: FitnessSummary; input: PlanInput; from: LocalDate },
): { old: OldVersion; repaced: Repaced | null } {
  const { fitness, input, from } = context;
  const ids = new Set<string>();
  const bodies = repaceWorkouts(old.workouts.map(bodyOf), { was: old.fitness, is: fitness, input });
  const workouts = old.workouts.map((workout, index) => {
    const anew = bodies[index];
    if (workout.date < from || anew === undefined || isDeepStrictEqual(anew.steps, workout.steps))
      return workout;
    ids.add(workout.id);
    return { ...anew, pinned: workout.pinned };
  });
  if (ids.size === 0) return { old, repaced: null };
  const { vdot: vdotAfter, source } = fitness;
  return { old: { ...old, workouts }, repaced: { vdotBefore: old.fitness.vdot, vdotAfter, source, ids } };
}

function reasonOf({ vdotBefore, vdotAfter }: Repaced): ReasonCode {
  return vdotAfter >= vdotBefore ? "fitnessUp" : "fitnessDown";
}

/** The changes with the reason why runs that come back have other paces than they had, and the facts behind it. */
export function withPaceReasons(
  changes: readonly PlanChange[],
  repaced: Repaced | null,
): { changes: PlanChange[]; evidence: Evidence[] } {
  if (repaced === null) return { changes: [...changes], evidence: [] };
  const { ids, ...fitness } = repaced;
  const reason = reasonOf(repaced);
  const explained = changes.map((change) =>
    ids.has(change.workoutId) ? { ...change, reasons: [...change.reasons, reason] } : change,
  );
  const isUsed = explained.some(({ reasons }) => reasons.includes(reason));
  return {
    changes: explained,
    evidence: isUsed ? [{ reason, rows: [{ kind: "fitness", ...fitness }] }] : [],
  };
}
