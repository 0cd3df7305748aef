import { z } from "zod";
import { requestIdSchema } from "@/lib/http/schema";
import { ALL_RUNS } from "@/lib/imports";
import { ASKED_FIELDS } from "@/lib/imports/use-cases/asked-fields";
import { HEADING_CHARS_MAX, SPORT_WORD_CHARS_MAX } from "@/lib/imports/use-cases/constants";
import { sportSchema } from "@/lib/training";

/**
 * What every mode may be asked with: the runner's answers for this file; `upload` names a file that was sent in parts
 * instead of the body.
 */
const asked = {
  upload: z.uuid().optional(),
  units: z.enum(["km", "mi", "each"], "Say units=km, units=mi or units=each.").optional(),
  start: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/, "Say the start as 2026-03-08 or 2026-03-08T09:00.")
    .optional(),
};

/** Query of `POST /api/imports`. A commit carries the id of its request, so that a repetition stores nothing twice. */
export const uploadQuerySchema = z.discriminatedUnion(
  "mode",
  [
    z.object({ mode: z.literal("preview"), ...asked }),
    z.object({ mode: z.literal("columns"), ...asked }),
    z.object({ mode: z.literal("rejected"), ...asked }),
    z.object({
      mode: z.literal("commit"),
      ...asked,
      requestId: z.uuid("Send a requestId (a UUID) with a commit."),
    }),
  ],
  { error: "Say mode=preview, mode=columns, mode=rejected or mode=commit." },
);

/** Which column is which: every needed one, and each heading once. */
const columnsSchema = z
  .strictObject({
    headings: z.array(z.string().max(4_096)).min(1).max(128),
    mapping: z.partialRecord(
      z.enum(ASKED_FIELDS.map(({ field }) => field)),
      z.string().min(1).max(HEADING_CHARS_MAX),
    ),
  })
  .superRefine(({ headings, mapping }, { addIssue }) => {
    const chosen = Object.values(mapping);
    for (const { field, label, needed } of ASKED_FIELDS) {
      const heading = mapping[field];
      const path = ["mapping", field];
      if (heading === undefined) {
        if (needed)
          addIssue({ code: "custom", path, message: `Choose the column for: ${label.toLowerCase()}.` });
      } else if (!headings.includes(heading) && !(field === "type" && heading === ALL_RUNS)) {
        addIssue({ code: "custom", path, message: "Choose a column of this file." });
      } else if (chosen.filter((one) => one === heading).length > 1) {
        addIssue({ code: "custom", path, message: "This column is chosen twice. Choose another one." });
      }
    }
  });

/** What a runner says of files that don't say it themselves; kept for the next file. */
export const answersSchema = z
  .strictObject({
    columns: columnsSchema.optional(),
    sports: z.record(z.string().min(1).max(SPORT_WORD_CHARS_MAX), sportSchema).optional(),
  })
  .refine(({ columns, sports = {} }) => columns !== undefined || Object.keys(sports).length > 0, {
    error: "Say columns, sports or both.",
  })
  .refine(({ sports = {} }) => Object.keys(sports).length <= 50, { error: "Say at most 50 sports at once." });

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

const WHICH_PART = "Say which part of the file this is, counted from 0.";

/** Query of a part: its number, from 0. */
export const partQuerySchema = z.object({
  part: z.coerce.number(WHICH_PART).int(WHICH_PART).min(0, WHICH_PART),
});

/** The id of a file that is sent in parts. */
export const uploadIdSchema = z.uuid("There is no such upload.");
