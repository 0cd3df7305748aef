import OpenAI from "openai";
import { MAX_OUTPUT_TOKENS } from "./constants";
import { StreamFault } from "./errors";
import type { Deployment } from "./models";
import { dialectOf, toolsFor } from "./tool-schema";

export type ChatMessage = OpenAI.Chat.Completions.ChatCompletionMessageParam;
export type ChatTool = OpenAI.Chat.Completions.ChatCompletionFunctionTool;

export interface OpenStreamInput {
  messages: ChatMessage[];
  tools: readonly ChatTool[];
  /** Same for all runners of one prompt version, so that providers route to a warm prefix cache. */
  promptCacheKey: string | null;
  signal: AbortSignal;
  timeoutMs: number;
}

const silent = { error() {}, warn() {}, info() {}, debug() {} };

function clientFor(deployment: Deployment, timeoutMs: number): OpenAI {
  return new OpenAI({
    // Given explicitly: otherwise the SDK would read the process environment and send that key anywhere.
    apiKey: deployment.apiKey ?? "none",
    organization: null,
    project: null,
    baseURL: deployment.baseUrl,
    maxRetries: 0,
    timeout: timeoutMs,
    // The SDK prints unparsable lines; the fault is reported through the attempt record instead.
    logger: silent,
    logLevel: "off",
  });
}

function parametersFor(
  deployment: Deployment,
  input: OpenStreamInput,
): OpenAI.Chat.Completions.ChatCompletionCreateParamsStreaming {
  const { capabilities } = deployment;
  return {
    model: deployment.model,
    messages: input.messages,
    stream: true,
    stream_options: { include_usage: true },
    [capabilities.maxTokensField]: MAX_OUTPUT_TOKENS,
    ...(input.tools.length > 0 && capabilities.tools
      ? { tools: toolsFor(input.tools, dialectOf(deployment)) }
      : {}),
    ...(capabilities.reasoningEffort === null ? {} : { reasoning_effort: capabilities.reasoningEffort }),
    ...(capabilities.promptCacheKey && input.promptCacheKey
      ? { prompt_cache_key: input.promptCacheKey }
      : {}),
  };
}

/** The chunks of an answer, and what was said beside it. */
export interface OpenedStream {
  chunks: AsyncIterator<unknown>;
  headers: Headers;
}

/**
 * Opens one streamed completion. Chunks are `unknown` on purpose: vendors send other shapes than the SDK's types say.
 * @throws the SDK's errors, and StreamFault `malformed` when the answer is not an event stream.
 */
export async function openStream(deployment: Deployment, input: OpenStreamInput): Promise<OpenedStream> {
  const client = clientFor(deployment, input.timeoutMs);
  const { data, response } = await client.chat.completions
    .create(parametersFor(deployment, input), {
      signal: input.signal,
      maxRetries: 0,
      timeout: input.timeoutMs,
    })
    .withResponse();
  const contentType = response.headers.get("content-type") ?? "";
  if (!contentType.includes("text/event-stream")) {
    data.controller.abort();
    throw new StreamFault("malformed", `Expected an event stream, got ${contentType || "no content type"}.`);
  }
  return { chunks: data[Symbol.asyncIterator](), headers: response.headers };
}
