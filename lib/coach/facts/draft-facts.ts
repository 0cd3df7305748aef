import { z } from "zod";
import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import { raisesLoad } from "@/lib/training";
import type { Units } from "@/lib/training/format";
import { type CoachContext, hasOpenFlag } from "../coach-context";
import { type DraftResult, weeksTouched } from "../draft-proposal";
import { type FactChange, factChange } from "./fact-change";
import { type FactLine, factLines, feedbackLines, runLines } from "./fact-lines";
import type { FactOp } from "./fact-op";

/** What would follow from a run, in sentences. */
const receiptSchema = z.object({ words: z.string().array() });

function refused(problem: string): DraftResult {
  return { ok: false, problems: [problem], nearest: null };
}

function linesOf(op: FactOp, { change, before, after, units }: FactChange & { units: Units }): FactLine[] {
  if (op.op === "logFeedback") return feedbackLines(op.feedback);
  if (op.op === "logRun") return runLines(op.run, { units, words: receiptSchema.parse(change.detail).words });
  return factLines({ before, after, units });
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
    const lines = linesOf(op, { change, before, after, units });
    if (lines.length === 0) return refused("That is how it already stands.");
    const changes = change.plan?.changes ?? [];
    // What was run is a fact; what follows from it is held by the note as everywhere.
    if (op.op !== "logRun" && hasOpenFlag(context) && raisesLoad(changes)) {
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
