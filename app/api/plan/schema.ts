import { z } from "zod";
import { baseVersionSchema, requestIdSchema, versionQuerySchema } from "@/lib/http/schema";
import { localDateSchema } from "@/lib/training";

export const planQuerySchema = z.strictObject({
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
  version: versionQuerySchema.optional(),
});

export const versionsQuerySchema = z.strictObject({ before: versionQuerySchema.optional() });

export const diffQuerySchema = z.strictObject({
  from: versionQuerySchema,
  to: versionQuerySchema,
  since: localDateSchema.optional(),
});

export const regenerateSchema = z.strictObject({
  requestId: requestIdSchema,
  baseVersion: baseVersionSchema,
});

/** `undo` takes back the newest change; restoring any other version is the same with another word in the list. */
export const restoreSchema = regenerateSchema.extend({
  version: z.int().min(1),
  undo: z.boolean().default(false),
  proposalId: z.uuid().optional(),
});
