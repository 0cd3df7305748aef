import { z } from "zod";
import { requestIdSchema } from "@/lib/http/schema";
import { onboardingStepSchema } from "@/lib/runner/onboarding-answers";

/** The answers of one step; the use case checks them by the schema of the step. */
export const saveStepSchema = z.strictObject({ step: onboardingStepSchema, answers: z.unknown() });

export const finishSchema = z.strictObject({ action: z.literal("finish"), requestId: requestIdSchema });
