import { dismissProposal } from "@/lib/coach/apply-proposal";
import { runnerRoute } from "@/lib/http/route";
import { parseInput } from "@/lib/parse-input";
import { proposalIdSchema } from "../../schema";

/** Puts a proposal aside. */
export const POST = runnerRoute(({ params, runner, now }) =>
  dismissProposal(
    { runnerId: runner.runnerId, db: runner.db, now },
    { proposalId: parseInput(proposalIdSchema, params.id) },
  ),
);
