import { z } from "zod";
import { SUMMARY_ENTRIES, SUMMARY_ENTRY_CHARS } from "./constants";

const entries = z
  .array(
    z
      .string()
      .trim()
      .min(1)
      .transform((entry) => entry.slice(0, SUMMARY_ENTRY_CHARS)),
  )
  .transform((all) => all.slice(0, SUMMARY_ENTRIES));

/**
 * What the older part of a conversation came to. Only what is found nowhere else: plan, fitness, goals and feedback are facts
 * of the database and are never summed up.
 */
export const conversationSummarySchema = z.strictObject({
  decisions: entries,
  preferences: entries,
  openQuestions: entries,
  injuries: entries,
});

export type ConversationSummary = z.infer<typeof conversationSummarySchema>;

/** A stored summary, or null when there is none or it can't be read. */
export function readSummary(value: unknown): ConversationSummary | null {
  return conversationSummarySchema.nullable().catch(null).parse(value);
}
