import { undoProposal } from "@/lib/coach/apply-proposal";
import { readJson, runnerRoute } from "@/lib/http/route";
import { parseInput } from "@/lib/parse-input";
import { applyProposalSchema, proposalIdSchema } from "../../schema";

/** Takes an applied proposal back; 409 with what changed when the plan has moved on. */
export const POST = runnerRoute(async ({ request, params, runner, now }) => {
  const proposalId = parseInput(proposalIdSchema, params.id);
  const { requestId } = await readJson(request, applyProposalSchema);
  return undoProposal({ runnerId: runner.runnerId, db: runner.db, now }, { proposalId, requestId });
});
