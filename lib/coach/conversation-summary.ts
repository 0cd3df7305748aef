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

/** Figures of plan and fitness: they change, and the database knows them. */
const FIGURE =
  /\d ?(?:km|k|mi|miles?|min(?:utes?)?)\b|\d:\d\d|\d{4}-\d{2}-\d{2}|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\bvdot\b/i;

/** The JSON of a model as a summary, without figures that are facts of the database; null when it is none. */
export function parseSummary(text: string): ConversationSummary | null {
  const json = /\{[\s\S]*\}/.exec(text)?.[0];
  if (json === undefined) return null;
  try {
    const parsed = conversationSummarySchema.safeParse(JSON.parse(json));
    if (!parsed.success) return null;
    const plain = (entries: string[]): string[] => entries.filter((entry) => !FIGURE.test(entry));
    const { decisions, preferences, openQuestions, injuries } = parsed.data;
    return {
      decisions: plain(decisions),
      preferences: plain(preferences),
      openQuestions: plain(openQuestions),
      injuries: plain(injuries),
    };
  } catch {
    return null;
  }
}

const PREFERS =
  /\bi (?:really |usually |always |never )?(?:like|love|prefer|enjoy|hate|dislike|can'?t stand|don'?t like)\b/i;
const HURT = /\b(?:hurts?|hurting|sore|pain\w*|injur\w*|ach(?:e|es|ing)|niggle|strain\w*|sprain\w*)\b/i;

/** What can be found without a model: the runner's own words on what they like and where it hurts. */
export function summaryByRules(
  before: ConversationSummary | null,
  said: readonly string[],
): ConversationSummary {
  const sentences = said.flatMap((text) => text.split(/(?<=[.!?])\s+|\n/)).map((text) => text.trim());
  const found = (pattern: RegExp, known: string[] = []): string[] =>
    [...new Set([...known, ...sentences.filter((text) => pattern.test(text) && !text.endsWith("?"))])]
      .map((text) => text.slice(0, SUMMARY_ENTRY_CHARS))
      .slice(-SUMMARY_ENTRIES);
  return {
    decisions: before?.decisions ?? [],
    preferences: found(PREFERS, before?.preferences),
    openQuestions: before?.openQuestions ?? [],
    injuries: found(HURT, before?.injuries),
  };
}

/** A stored summary, or null when there is none or it can't be read. */
export function readSummary(value: unknown): ConversationSummary | null {
  return conversationSummarySchema.nullable().catch(null).parse(value);
}
