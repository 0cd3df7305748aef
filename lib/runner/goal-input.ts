import { z } from "zod";
import { type Goal, localDateSchema } from "@/lib/training";

/** A number in a range; the message says the range, as it is shown beside the field. */
export function numberIn(low: number, high: number, message: string) {
  return z.number({ error: message }).min(low, message).max(high, message);
}

const DISTANCE_MESSAGE = "Choose a distance between 800 m and 200 km.";
const TIME_MESSAGE = "Enter a time between 1:20 min and 48 hours.";
export const distanceM = numberIn(800, 200_000, DISTANCE_MESSAGE);
export const timeS = numberIn(80, 172_800, TIME_MESSAGE);

/** A goal as the runner enters it, with a message for each field. */
export const goalInputSchema = z
  .discriminatedUnion(
    "kind",
    [
      z.strictObject({
        kind: z.literal("race"),
        priority: z.enum(["A", "B", "C"]).default("A"),
        distanceM,
        date: localDateSchema,
        targetTimeS: timeS.optional(),
      }),
      z.strictObject({ kind: z.literal("maintain") }),
    ],
    { error: "Choose a race, or staying fit." },
  )
  .transform((goal): Goal => {
    if (goal.kind === "maintain") return goal;
    const { targetTimeS, ...race } = goal;
    return targetTimeS === undefined ? race : { ...race, targetTimeS };
  });
