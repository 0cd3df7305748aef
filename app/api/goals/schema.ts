import { z } from "zod";
import { requestIdSchema } from "@/lib/http/schema";
import { goalInputSchema } from "@/lib/runner/goal-input";

export const goalIdSchema = z.uuid("This is not a goal.");

export const saveGoalSchema = z.strictObject({ requestId: requestIdSchema, goal: goalInputSchema });
