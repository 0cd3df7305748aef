import { z } from "zod";
import { requestIdSchema } from "@/lib/http/schema";

/** What every mode may be asked with; `upload` names a file that was sent in parts instead of the body. */
const asked = { units: z.enum(["km", "mi"]).optional(), upload: z.uuid().optional() };

/** Query of `POST /api/imports`. A commit carries the id of its request, so that a repetition stores nothing twice. */
export const uploadQuerySchema = z.discriminatedUnion(
  "mode",
  [
    z.object({ mode: z.literal("preview"), ...asked }),
    z.object({ mode: z.literal("rejected"), ...asked }),
    z.object({
      mode: z.literal("commit"),
      ...asked,
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

/** A file that will come in parts. */
export const beginSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "Send the SHA-256 of the file, in lower-case hex digits."),
  fileName: z.string(),
  bytes: z.int().min(1, "The file is empty."),
});

/** Query of a part: its number, from 0. */
export const partQuerySchema = z.object({ part: z.coerce.number().int().min(0) });

/** The id of a file that is sent in parts. */
export const uploadIdSchema = z.uuid("There is no such upload.");
