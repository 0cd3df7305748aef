import { z } from "zod";
import { baseVersionSchema, requestIdSchema } from "@/lib/http/schema";
import { localDateSchema } from "@/lib/training";

export const workoutIdSchema = z.string().min(1).max(80);

const base = z.strictObject({ requestId: requestIdSchema, baseVersion: baseVersionSchema });

/** One operation on a workout. `done`, `skip` of a run whose day has come, and `unmark` are the runner's word about it. */
export const workoutOpSchema = z.discriminatedUnion(
  "op",
  [
    base.extend({ op: z.literal("move"), toDate: localDateSchema }),
    base.extend({ op: z.literal("swap"), withWorkoutId: workoutIdSchema }),
    base.extend({ op: z.literal("replace"), kind: z.enum(["easy", "recovery", "rest"]) }),
    base.extend({ op: z.literal("shorten"), factor: z.number().min(0.3).max(0.95) }),
    base.extend({ op: z.enum(["skip", "done", "unmark", "pin", "unpin"]) }),
  ],
  { error: "Choose one of move, swap, replace, shorten, skip, done, unmark, pin, unpin." },
);
