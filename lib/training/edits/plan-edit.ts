import { z } from "zod";
import { localDateSchema } from "../calendar-schema";

const workoutId = z.string().min(1).max(80);

/** The closed list of changes that a runner or the coach can ask for. */
export const planEditSchema = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("move"), workoutId, toDate: localDateSchema }),
  z.strictObject({ op: z.literal("swap"), workoutId, withWorkoutId: workoutId }),
  z.strictObject({ op: z.literal("replace"), workoutId, kind: z.enum(["easy", "recovery", "rest"]) }),
  z.strictObject({ op: z.literal("shorten"), workoutId, factor: z.number().min(0.3).max(0.95) }),
  z.strictObject({ op: z.literal("skip"), workoutId }),
  z.strictObject({ op: z.literal("addRest"), date: localDateSchema }),
  z.strictObject({
    op: z.literal("scaleWeek"),
    weekStart: localDateSchema,
    factor: z.number().min(0.3).max(1.1),
  }),
]);

export type PlanEdit = z.infer<typeof planEditSchema>;
