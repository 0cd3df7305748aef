import { applyProposal } from "@/lib/coach/apply-proposal";
import { readJson, runnerRoute } from "@/lib/http/route";
import { parseInput } from "@/lib/parse-input";
import { applyProposalSchema, proposalIdSchema } from "../../schema";

/** Applies what the coach proposed; 409 with what changed when the plan has moved on. */
export const POST = runnerRoute(async ({ request, params, runner, now }) => {
  const proposalId = parseInput(proposalIdSchema, params.id);
  const { requestId } = await readJson(request, applyProposalSchema);
  return applyProposal({ runnerId: runner.runnerId, db: runner.db, now }, { proposalId, requestId });
});
