import { z } from "zod";
import { requestIdSchema } from "@/lib/http/schema";

/** Query of `POST /api/imports`. A commit carries the id of its request, so that a repetition stores nothing twice. */
export const uploadQuerySchema = z.discriminatedUnion(
  "mode",
  [
    z.object({ mode: z.literal("preview"), units: z.enum(["km", "mi"]).optional() }),
    z.object({ mode: z.literal("rejected"), units: z.enum(["km", "mi"]).optional() }),
    z.object({
      mode: z.literal("commit"),
      units: z.enum(["km", "mi"]).optional(),
      requestId: z.uuid("Send a requestId (a UUID) with a commit."),
    }),
  ],
  { error: "Say mode=preview, mode=rejected or mode=commit." },
);

export const undoQuerySchema = z.object({
  requestId: z.uuid("Send a requestId (a UUID) with an undo.").optional(),
});

/** "This is everything that I ran until I uploaded it", or that said back. */
export const everythingSchema = z.strictObject({ requestId: requestIdSchema, everything: z.boolean() });
