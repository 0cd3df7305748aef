import { z } from "zod";

export const proposalIdSchema = z.uuid("This is not a proposal.");

/** The runner's own request to apply a proposal; the same `requestId` is carried out once. */
export const applyProposalSchema = z.strictObject({ requestId: z.uuid() });
