import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { raisesLoad } from "@/lib/training";
import { type CoachContext, hasOpenFlag } from "../coach-context";
import { type DraftResult, weeksTouched } from "../draft-proposal";
import { factChange } from "./fact-change";
import { factLines, feedbackLines } from "./fact-lines";
import type { FactOp } from "./fact-op";

function refused(problem: string): DraftResult {
  return { ok: false, problems: [problem], nearest: null };
}

/**
 * Says what an operation on goals, settings or feedback would change, in facts and in the plan. Pure: nothing is stored.
 * Refused as on the settings pages, and where it would raise load under an open health flag.
 */
export function draftFacts(input: {
  state: RunnerState;
  context: CoachContext;
  op: FactOp;
  now: Date;
}): DraftResult {
  const { state, context, op, now } = input;
  const { today, units } = context;
  try {
    const { change, before, after } = factChange(state, { op, today, now });
    const lines = op.op === "logFeedback" ? feedbackLines(op.feedback) : factLines({ before, after, units });
    if (lines.length === 0) return refused("That is how it already stands.");
    const changes = change.plan?.changes ?? [];
    if (hasOpenFlag(context) && raisesLoad(changes)) {
      return refused("While pain or illness is noted, the plan may only get lighter.");
    }
    const summary = lines.map((line) => `${line.label}: ${line.after}`).join("; ");
    const weeks = weeksTouched(context.workouts, { changes });
    const facts = { before, after, lines };
    return { ok: true, draft: { ops: [op], summary, changes, warnings: [], weeks, facts, evidence: [] } };
  } catch (error) {
    if (error instanceof AppError) return refused(error.message);
    throw error;
  }
}
