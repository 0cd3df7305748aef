import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { type LanguageModel, streamText } from "ai";
import { createFallback } from "ai-fallback";
import type { Admission } from "@/lib/llm/admission";
import type { StreamTimers } from "@/lib/llm/constants";
import type { Deployment } from "@/lib/llm/models";
import { streamWithFallback } from "@/lib/llm/stream-completion";

export const QUESTION = "What should I run today?";

/** What a contender does to the screen of whoever asked. */
export interface Screen {
  say: (text: string) => void;
  /** Drop what was said so far. */
  clear: () => void;
}

export interface Race {
  deployments: Deployment[];
  screen: Screen;
  timers: StreamTimers;
  signal: AbortSignal;
}

/** Answers from the first deployment that can; throws when none did. */
export type Contender = (race: Race) => Promise<void>;

/** RunGPT's own way, with its state shared through a database. */
export function ours(admission: () => Admission, record: () => void): Contender {
  return async ({ deployments, screen, timers, signal }) => {
    const stream = streamWithFallback({
      ...{ deployments, timers, signal, admission: admission(), record },
      messages: [{ role: "user", content: QUESTION }],
      now: new Date(),
    });
    for await (const event of stream) {
      if (event.type === "delta") screen.say(event.text);
      if (event.type === "reset") screen.clear();
      if (event.type === "failed") throw new Error(event.reasons.join(", "));
    }
  };
}

function modelOf({ id, baseUrl, model }: Deployment) {
  return createOpenAICompatible({ name: id, baseURL: baseUrl, apiKey: "none", includeUsage: true })(model);
}

/** Streams one answer of the AI SDK, its own retries off, with a limit between two chunks; throws on what it reports. */
async function speak(model: LanguageModel, { screen, timers, signal }: Race): Promise<void> {
  const { fullStream } = streamText({
    ...{ model, prompt: QUESTION, maxRetries: 0, abortSignal: signal, timeout: { chunkMs: timers.idleMs } },
    // Reported again in the stream.
    onError: () => {},
  });
  for await (const part of fullStream) {
    if (part.type === "text-delta") screen.say(part.text);
    if (part.type === "error") throw part.error;
    if (part.type === "abort") throw new Error("no chunk in time");
  }
}

/** The loop that everybody writes first: ask, and when it throws, ask the next. */
export const naive: Contender = async (race) => {
  let last: unknown = new Error("no deployment");
  for (const deployment of race.deployments) {
    try {
      return await speak(modelOf(deployment), race);
    } catch (error) {
      last = error;
    }
  }
  throw last;
};

/** The package ai-fallback as its documentation shows it. */
export const aiFallback: Contender = (race) =>
  speak(createFallback({ models: race.deployments.map(modelOf) }), race);
