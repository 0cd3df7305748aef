import { z } from "zod";
import { MESSAGE_CHARS } from "@/lib/coach/constants";

/** A question to the coach. The same `requestId` is answered once. */
export const chatRequestSchema = z.strictObject({
  requestId: z.uuid(),
  threadId: z.uuid().nullable().default(null),
  message: z
    .string()
    .trim()
    .min(1, "Write a message first.")
    .max(MESSAGE_CHARS, `Please keep it below ${MESSAGE_CHARS} characters.`),
});

export const messagesQuerySchema = z.strictObject({ threadId: z.uuid().nullable() });
