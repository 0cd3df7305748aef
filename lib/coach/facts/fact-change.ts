import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { activityChange } from "@/lib/imports/use-cases/commit-activities";
import { loggedRunChange, suggestedRun } from "@/lib/imports/use-cases/log-activity";
import type { FactsChange } from "@/lib/ledger/facts-change";
import type { ComputedChange } from "@/lib/plan/commit-plan";
import { feedbackChange } from "@/lib/runner/feedback";
import { type GoalsChange, goalsChange, replacedBy } from "@/lib/runner/goals";
import type { ProfilePatch } from "@/lib/runner/profile-patch";
import { profileChange } from "@/lib/runner/update-profile";
import type { Goal, LocalDate } from "@/lib/training";
import type { FactOp } from "./fact-op";
import type { FactValues } from "./fact-values";

/** Stands for the id of a suggestion that is not stored yet. */
const SUGGESTED = "suggested";

interface Clock {
  today: LocalDate;
  now: Date;
}

/** What an operation on facts comes to: the change to store, and the facts it touches, before and after. */
export interface FactChange {
  change: ComputedChange;
  before: FactValues;
  after: FactValues;
  /** What becomes of beliefs and fitness, where what was run or felt changes; snapshots of months follow from it. */
  facts?: FactsChange;
}

function goalId(state: RunnerState, goalNumber: number): string {
  const found = state.goals[goalNumber - 1];
  if (found) return found.id;
  const message = `There is no goal number ${goalNumber}; there are ${state.goals.length}.`;
  throw new AppError("notFound", { code: "noGoal", message });
}

/** The change that makes these the runner's goals. */
export function goalsBecome(
  state: RunnerState,
  { goals, today, now }: Clock & { goals: GoalsChange },
): FactChange {
  const change = goalsChange(state, { ...goals, action: "changeGoal", today, now });
  const kept = state.goals.filter(({ id }) => !goals.dropped.includes(id)).map(({ goal }) => goal);
  const byDate = (goal: Goal): string => (goal.kind === "race" ? goal.date : "");
  const after = [...kept, ...goals.added].sort((a, b) => byDate(a).localeCompare(byDate(b)));
  return { change, before: { goals: state.goals.map(({ goal }) => goal) }, after: { goals: after } };
}

/** The change that patches the profile. */
export function profileBecomes(
  state: RunnerState,
  { patch, now }: { patch: ProfilePatch; now: Date },
): FactChange {
  const change = profileChange(state, { patch, now });
  const after: FactValues = change.profile ?? {};
  const before = Object.fromEntries(
    Object.keys(after).map((part) => [part, state.profile[part as keyof typeof state.profile] ?? {}]),
  );
  return { change, before, after };
}

/**
 * Computes what an operation comes to, by the same functions that serve the settings pages. Pure.
 * @throws AppError as the use case of that fact.
 */
export function factChange(state: RunnerState, { op, today, now }: Clock & { op: FactOp }): FactChange {
  switch (op.op) {
    case "setGoal": {
      const dropped = op.replaces === null ? replacedBy(state, op.goal) : [goalId(state, op.replaces)];
      return goalsBecome(state, { goals: { dropped, added: [op.goal] }, today, now });
    }
    case "dropGoal":
      return goalsBecome(state, { goals: { dropped: [goalId(state, op.goal)], added: [] }, today, now });
    case "setAvailability":
      return profileBecomes(state, { patch: { availability: op.availability }, now });
    case "updateProfile":
      return profileBecomes(state, { patch: op.profile, now });
    case "logRun": {
      const run = suggestedRun(op.run, SUGGESTED);
      const computed = loggedRunChange(state, { run, today });
      const { change } = activityChange(state, { computed, today, now });
      return { change: { action: "logActivity", ...change }, before: { run: {} }, after: { run: op.run } };
    }
    case "logFeedback":
      return { ...feedbackChange(state, { feedback: op.feedback, today, now }), before: {}, after: {} };
  }
}
