import { z } from "zod";
import { MESSAGE_CHARS } from "@/lib/coach/constants";

/** A question to the coach. The same `requestId` is answered once. */
export const chatRequestSchema = z.strictObject({
  requestId: z.uuid(),
  /** `new` begins a conversation; without it the one used last goes on. */
  threadId: z
    .union([z.uuid(), z.literal("new")])
    .nullable()
    .default(null),
  message: z
    .string()
    .trim()
    .min(1, "Write a message first.")
    .max(MESSAGE_CHARS, `Please keep it below ${MESSAGE_CHARS} characters.`),
});

export const messagesQuerySchema = z.strictObject({ threadId: z.uuid().nullable() });

export const threadIdSchema = z.uuid("This is not the id of a conversation.");
export const requestIdSchema = z.uuid("This is not the id of a question.");

const TITLE_MESSAGE = "Give it a title of 1 to 120 characters.";
export const renameThreadSchema = z.strictObject({
  title: z.string().trim().min(1, TITLE_MESSAGE).max(120, TITLE_MESSAGE),
});
