import { z } from "zod";

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
