import {
  diffPlans,
  editPlan,
  type LocalDate,
  type PlanChange,
  type PlanEdit,
  type PlanInput,
  type ReasonCode,
  raisesLoad,
} from "@/lib/training";
import { weekStartOf } from "@/lib/training/format";
import { type CoachContext, hasOpenFlag } from "./coach-context";
import type { FactLine } from "./facts/fact-lines";
import type { FactOp } from "./facts/fact-op";
import type { FactValues } from "./facts/fact-values";
import { changeLine } from "./phrases";

/** A change that the runner may apply; nothing has happened yet. */
export interface ProposalDraft {
  /** Edits of the plan, or one operation on goals, settings or feedback. */
  ops: PlanEdit[] | [FactOp];
  summary: string;
  changes: PlanChange[];
  warnings: { code: string; message: string }[];
  /** Planned km of each week that the change touches. */
  weeks: { weekStart: LocalDate; beforeKm: number; afterKm: number }[];
  /** Goals or settings before and after; null when only workouts change. */
  facts: { before: FactValues; after: FactValues; lines: FactLine[] } | null;
  /** What it is based on: the runner's words, rows of the plan. */
  evidence: { kind: string; text: string }[];
}

export type DraftResult =
  | { ok: true; draft: ProposalDraft }
  | { ok: false; problems: string[]; nearest: PlanEdit | null };

/** What stands behind a change that the runner asked for in the chat. */
const REASON: ReasonCode = "edit";
/** Planned km of each week that the changes touch. */
export function weeksTouched(
  before: readonly { id: string; date: LocalDate; km: number }[],
  { changes }: { changes: readonly PlanChange[] },
): ProposalDraft["weeks"] {
  const dates = changes.flatMap((change) => [change.before?.date, change.after?.date]);
  const starts = new Set(dates.filter((date) => date !== undefined).map(weekStartOf));
  const kmIn = (plan: readonly { date: LocalDate; km: number }[], weekStart: LocalDate): number =>
    plan
      .filter((workout) => weekStartOf(workout.date) === weekStart)
      .reduce((sum, workout) => sum + workout.km, 0);
  const changed = new Set(changes.map(({ workoutId }) => workoutId));
  const added = changes.flatMap(({ after }) => (after === null ? [] : [after]));
  const after = [...before.filter(({ id }) => !changed.has(id)), ...added];
  return [...starts]
    .sort()
    .map((weekStart) => ({ weekStart, beforeKm: kmIn(before, weekStart), afterKm: kmIn(after, weekStart) }));
}

/**
 * Runs operations over the plan, one after the other, and says what they would change. Pure: nothing is stored.
 * Refused when one can't be applied, breaks a hard rule of training, or would raise load under an open health flag.
 */
export function draftProposal(input: {
  context: CoachContext;
  planInput: PlanInput;
  ops: readonly PlanEdit[];
}): DraftResult {
  const { context, planInput, ops } = input;
  const { today } = context;
  const before = context.workouts.map(
    ({ state: _s, pinned: _p, actualKm: _k, actualMinutes: _m, ...body }) => body,
  );
  const completedIds = context.workouts.filter((workout) => workout.state !== "planned").map(({ id }) => id);
  const warnings = new Map<string, { code: string; message: string }>();
  let plan = before;
  for (const op of ops) {
    const season = context.season ? { season: context.season } : {};
    const result = editPlan({ plan, op, input: planInput, today, completedIds, ...season });
    if (result.problem)
      return { ok: false, problems: [result.problem.message], nearest: result.nearest ?? null };
    const hard = result.violations.filter((violation) => violation.tier === "H");
    if (hard.length > 0) {
      const problems = hard.map((violation) => violation.message);
      return { ok: false, problems: [...new Set(problems)], nearest: result.nearest ?? null };
    }
    for (const { rule, message } of result.violations) warnings.set(rule, { code: rule, message });
    plan = result.workouts;
  }
  const changes = diffPlans({ before, after: plan, from: today, reasons: [REASON] });
  if (changes.length === 0)
    return { ok: false, problems: ["That is how the plan already stands."], nearest: null };
  if (hasOpenFlag(context) && raisesLoad(changes)) {
    const message = "While a health note is open, the plan may only get lighter.";
    return { ok: false, problems: [message], nearest: null };
  }
  const summary = changes
    .slice(0, 3)
    .map((change) => changeLine(change, context))
    .join("; ");
  const more = changes.length > 3 ? ` and ${changes.length - 3} more` : "";
  const weeks = weeksTouched(before, { changes });
  return {
    ok: true,
    draft: {
      ops: [...ops],
      summary: summary + more,
      changes,
      warnings: [...warnings.values()],
      weeks,
      facts: null,
      evidence: [],
    },
  };
}
