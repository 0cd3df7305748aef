import { completeText, type WrittenText } from "@/lib/llm/complete-text";
import { DEFAULT_TIMERS, type StreamTimers } from "@/lib/llm/constants";
import type { ModelEnvironment } from "@/lib/llm/models";
import type { ChatMessage } from "@/lib/llm/openai-client";
import type { ModelTask } from "@/lib/llm/select-models";
import type { Caller } from "@/lib/llm/state-store";
import { modelAccess } from "./model-access";

/**
 * A text by a model within the runner's budget: admitted, booked and with fallback like an answer of the chat. Null when no
 * model may be asked or none answered; whoever asks has words of their own for that. With `cacheKey` the same key within
 * a day gets the same text at no cost.
 */
export async function writeWithModel(
  environment: ModelEnvironment,
  input: {
    task: ModelTask;
    caller: Caller;
    messages: ChatMessage[];
    now: Date;
    signal: AbortSignal;
    cacheKey?: string | null;
    timers?: StreamTimers;
  },
): Promise<WrittenText | null> {
  const { messages, now, signal, cacheKey = null, timers = DEFAULT_TIMERS } = input;
  const { deployments, admission } = modelAccess(environment, input);
  if (deployments.length === 0) return null;
  return completeText({ deployments, admission, messages, now, signal, cacheKey, timers });
}
