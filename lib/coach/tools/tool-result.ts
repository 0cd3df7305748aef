import type { PlanInput } from "@/lib/training";
import type { CoachContext } from "../coach-context";
import type { DraftResult, ProposalDraft } from "../draft-proposal";
import type { FactOp } from "../facts/fact-op";

/** What a tool answers to the model, and the proposal that came of it, if any. */
export interface ToolResult {
  output: Record<string, unknown>;
  proposal: ProposalDraft | null;
}

/** What the tools of one answer may look at. */
export interface ToolScope {
  context: CoachContext;
  planInput: PlanInput | null;
  /** Says what an operation on goals, settings or feedback would change. */
  draftFacts: (op: FactOp) => DraftResult;
  /** Did the runner's own words ask for a change? */
  asked: boolean;
  /** The runner's own words. */
  message: string;
  /** Has this answer made a proposal already? */
  hasProposal: boolean;
}

/** An answer that proposes nothing. */
export function answer(output: Record<string, unknown>): ToolResult {
  return { output, proposal: null };
}

/** Says what is wrong, so that the model can mend it or ask the runner. */
export function problems(...texts: string[]): ToolResult {
  return answer({ problems: texts });
}
