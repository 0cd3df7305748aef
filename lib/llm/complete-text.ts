import type { Tier } from "./models";
import { type StreamInput, streamWithFallback } from "./stream-completion";

/** A whole text and who wrote it. */
export interface WrittenText {
  text: string;
  tier: Tier;
  model: string;
}

/** A text that nobody watches being written, by the same way as a streamed one; null when no model wrote it. */
export async function completeText(input: Omit<StreamInput, "tools">): Promise<WrittenText | null> {
  for await (const event of streamWithFallback(input)) {
    if (event.type === "done") return { text: event.text, tier: event.tier, model: event.model };
  }
  return null;
}
