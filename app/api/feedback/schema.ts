import { z } from "zod";
import { requestIdSchema } from "@/lib/http/schema";
import { feedbackSchema, localDateSchema } from "@/lib/training";

export const feedbackQuerySchema = z.strictObject({ from: localDateSchema.optional() });

/** How a run felt. The note is kept as text and never followed as an instruction. */
export const saveFeedbackSchema = z.strictObject({ requestId: requestIdSchema, ...feedbackSchema.shape });
