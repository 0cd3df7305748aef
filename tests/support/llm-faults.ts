import type { FailureReason } from "@/lib/llm/errors";
import type { LlmBehaviour } from "./llm-fault-server";

/** One way in which a deployment breaks. */
export interface LlmFault {
  name: string;
  behaviour: LlmBehaviour;
  /** What it is recorded as. */
  reason: FailureReason;
  /** Text was shown before it broke. */
  partial: boolean;
  /** The timer that ends it; null when it ends by itself. */
  timer: "firstToken" | "idle" | null;
}

/** What a broken deployment may have said before it broke; no answer holds it. */
export const PARTIAL = "Tomorrow you run tempo. And then ";
const HALF_A_CALL = '{"ops": [{"op": "mo';

const fault = (
  name: string,
  behaviour: LlmBehaviour,
  [reason, more = {}]: [FailureReason, Partial<Pick<LlmFault, "partial" | "timer">>?],
): LlmFault => ({ name, behaviour, reason, partial: false, timer: null, ...more });

const status = (code: number, body?: string, headers: Record<string, string> = {}): LlmBehaviour => ({
  kind: "status",
  status: code,
  headers,
  ...(body === undefined ? {} : { body }),
});
const named = (message: string, code: string): string => JSON.stringify({ error: { message, code } });
const inAMoment = new Date(Date.now() + 30_000).toUTCString();

/** Refused before anything is said. */
const REFUSALS: LlmFault[] = [
  fault("429, Retry-After in seconds", status(429, undefined, { "retry-after": "7" }), ["rateLimit"]),
  fault("429, Retry-After in ms", status(429, undefined, { "retry-after-ms": "700" }), ["rateLimit"]),
  fault("429, Retry-After as a date", status(429, undefined, { "retry-after": inAMoment }), ["rateLimit"]),
  fault("429, no quota left", status(429, named("x", "insufficient_quota")), ["quota"]),
  fault("402", status(402), ["quota"]),
  fault("400, usage limits", status(400, named("You have reached your usage limits", "x")), ["quota"]),
  fault("401", status(401), ["auth"]),
  fault("403", status(403), ["auth"]),
  fault("404, no such model", status(404), ["modelNotFound"]),
  fault("400, context too long", status(400, named("x", "context_length_exceeded")), ["contextLength"]),
  fault("500", status(500), ["server"]),
  fault("502 as HTML", status(502, "<html></html>", { "content-type": "text/html" }), ["server"]),
  fault("503", status(503), ["server"]),
  fault("HTML with status 200", { kind: "html" }, ["malformed"]),
  fault("empty stream", { kind: "emptyStream" }, ["incomplete"]),
  fault("no headers", { kind: "stallBeforeHeaders" }, ["firstTokenTimeout", { timer: "firstToken" }]),
  fault("reset before the headers", { kind: "resetBeforeHeaders" }, ["connection"]),
  fault(
    "tool arguments cut",
    { kind: "toolCall", name: "propose_plan_change", argumentPieces: [HALF_A_CALL] },
    ["badToolCall"],
  ),
  fault(
    "tool call ended by length",
    { kind: "toolCall", name: "propose_plan_change", argumentPieces: ["{}"], finishReason: "length" },
    ["badToolCall"],
  ),
];

const PHASES = [
  { where: "before the first token", said: { after: "" } },
  { where: "after some text", said: { after: PARTIAL } },
  { where: "inside tool arguments", said: { after: "", tool: HALF_A_CALL } },
];

/** Broken off at some place of an answer that had begun. */
const BREAKS: LlmFault[] = PHASES.flatMap(({ where, said }) => {
  const partial = said.after !== "";
  const begun = partial || "tool" in said;
  const stall = begun
    ? (["idleTimeout", { partial, timer: "idle" }] as const)
    : (["firstTokenTimeout", { timer: "firstToken" }] as const);
  const named429 = { message: "Rate limit reached", code: 429 };
  return [
    fault(`stall ${where}`, { kind: "stall", ...said }, [...stall]),
    fault(`connection cut ${where}`, { kind: "cut", ...said }, ["connection", { partial }]),
    fault(`clean end ${where}`, { kind: "cleanEnd", ...said }, ["incomplete", { partial }]),
    fault(`error chunk ${where}`, { kind: "errorChunk", ...said, error: { message: "overloaded" } }, [
      "server",
      { partial },
    ]),
    fault(`429 as a chunk ${where}`, { kind: "errorChunk", ...said, error: named429 }, [
      "rateLimit",
      { partial },
    ]),
    fault(
      `vLLM error chunk ${where}`,
      { kind: "vllmErrorChunk", ...said, message: "engine died", code: 500 },
      ["server", { partial }],
    ),
    fault(`bad JSON ${where}`, { kind: "badJson", ...said }, ["malformed", { partial }]),
    fault(`no finish reason ${where}`, { kind: "noFinishReason", ...said }, ["incomplete", { partial }]),
  ];
});

/** Every way in which providers were seen to break, at every place of an answer. */
export const LLM_FAULTS: readonly LlmFault[] = [...REFUSALS, ...BREAKS];
