import type { RunnerContext } from "@/lib/data/change-runner";
import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { type ComputedChange, commitPlan, type PlanAnswer } from "@/lib/plan/commit-plan";
import { refuseInfeasible } from "@/lib/plan/first-plan";
import { planInForce } from "@/lib/plan/plan-in-force";
import { replanned } from "@/lib/plan/replan";
import type { Goal, LocalDate } from "@/lib/training";
import { refuseBadWishes } from "./refuse-input";

/** Ids of goals to drop, and goals to add. */
export interface GoalsChange {
  dropped: string[];
  added: Goal[];
}

/** What follows when goals go and come. Pure. @throws AppError as `addGoal` */
export function goalsChange(
  state: RunnerState,
  input: GoalsChange & { action: string; today: LocalDate; now: Date },
): ComputedChange {
  planInForce(state);
  const { dropped, added, action, today, now } = input;
  const kept = state.goals.filter(({ id }) => !dropped.includes(id));
  const after: RunnerState = {
    ...state,
    goals: [...added.map((goal) => ({ id: crypto.randomUUID(), goal })), ...kept],
  };
  refuseBadWishes(after, { today, newGoals: added, fieldOf: (path) => path.replace(/^goals\.\d+\./, "") });
  const next = replanned(state, { after, today, now, reasons: ["newGoal"], origin: "goal" });
  if (added.length > 0 && next.plan) refuseInfeasible(next.plan);
  return { action, goals: { dropped, added }, ...next };
}

function knownGoal(state: RunnerState, goalId: string): string {
  if (state.goals.some(({ id }) => id === goalId)) return goalId;
  throw new AppError("notFound", { code: "noGoal", message: "This goal is not one of yours any more." });
}

/** Staying fit ends when there is a race to train for, and the other way round only by the runner's own word. */
export function replacedBy(state: RunnerState, goal: Goal): string[] {
  const races = state.goals.filter((known) => known.goal.kind === "race");
  if (goal.kind === "race")
    return state.goals.filter((known) => known.goal.kind === "maintain").map(({ id }) => id);
  if (races.length === 0) return state.goals.map(({ id }) => id);
  const message = "You have races planned. Drop them first, or change one of them into staying fit.";
  throw new AppError("badInput", { code: "hasRaces", message, fields: { kind: message } });
}

/**
 * Adds a goal: a new season and a new version of the plan, reason `newGoal`.
 * @throws AppError badInput with fields of the goal, or `notFeasible` with extra.reason; nothing is stored then.
 */
export function addGoal(
  context: RunnerContext,
  input: { requestId: string; goal: Goal },
): Promise<PlanAnswer> {
  const { requestId, goal } = input;
  return commitPlan(context, {
    requestId,
    compute: (state, today) =>
      goalsChange(state, {
        ...{ dropped: replacedBy(state, goal), added: [goal] },
        ...{ action: "addGoal", today, now: context.now },
      }),
  });
}

/** Puts another goal in the place of one. @throws AppError notFound, badInput as `addGoal`. */
export function changeGoal(
  context: RunnerContext,
  input: { requestId: string; goalId: string; goal: Goal },
): Promise<PlanAnswer> {
  const { requestId, goalId, goal } = input;
  return commitPlan(context, {
    requestId,
    compute: (state, today) =>
      goalsChange(state, {
        ...{ dropped: [knownGoal(state, goalId)], added: [goal] },
        ...{ action: "changeGoal", today, now: context.now },
      }),
  });
}

/** Drops a goal; without any the plan keeps the runner fit. @throws AppError notFound */
export function dropGoal(
  context: RunnerContext,
  input: { requestId: string; goalId: string },
): Promise<PlanAnswer> {
  const { requestId, goalId } = input;
  return commitPlan(context, {
    requestId,
    compute: (state, today) =>
      goalsChange(state, {
        ...{ dropped: [knownGoal(state, goalId)], added: [] },
        ...{ action: "dropGoal", today, now: context.now },
      }),
  });
}
