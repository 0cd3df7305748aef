import type { ToolCall } from "@/lib/llm/accumulate";
import type { Admission } from "@/lib/llm/admission";
import type { AttemptRecord } from "@/lib/llm/attempt-record";
import type { StreamTimers } from "@/lib/llm/constants";
import type { Deployment, Tier } from "@/lib/llm/models";
import type { ChatMessage } from "@/lib/llm/openai-client";
import { type StreamEvent, streamWithFallback } from "@/lib/llm/stream-completion";
import type { PlanInput } from "@/lib/training";
import { askedForChange } from "./asked-for-change";
import { checkedText } from "./checked-text";
import type { CoachContext } from "./coach-context";
import { MAX_ROUNDS, PROMPT_VERSION } from "./constants";
import type { ConversationSummary } from "./conversation-summary";
import type { DraftResult, ProposalDraft } from "./draft-proposal";
import type { FactOp } from "./facts/fact-op";
import { assemblePrompt, type ChatTurn } from "./prompts/assemble-prompt";
import { runTool } from "./tools/run-tool";
import { COACH_TOOLS } from "./tools/tool-schemas";
import type { TurnResult, UiChunk } from "./ui-stream";

export interface ModelTurnInput {
  context: CoachContext;
  planInput: PlanInput | null;
  /** Says what an operation on goals, settings or feedback would change. */
  draftFacts: (op: FactOp) => DraftResult;
  message: string;
  history: ChatTurn[];
  /** What the conversation before `history` came to. */
  summary: ConversationSummary | null;
  /** Unguessable and new for each request: marks the end of untrusted data. */
  nonce: string;
  deployments: readonly Deployment[];
  admission: Admission;
  /** Under which the answer may be given again; null: never. */
  cacheKey: string | null;
  record: (attempt: AttemptRecord) => void;
  signal: AbortSignal;
  now: Date;
  timers: StreamTimers;
}

const M_PER_KM = 1000;
const S_PER_MINUTE = 60;

/** What all rounds of one answer share. */
interface Progress {
  deployments: Deployment[];
  shown: string;
  textId: number;
  source: { tier: Tier; model: string } | null;
  announced: string | null;
  proposal: ProposalDraft | null;
  faults: string[];
}

type Failed = { kind: "failed"; reason: "modelsFailed" | "budget" };
type RoundEnd = { kind: "calls"; calls: ToolCall[]; text: string } | { kind: "done" } | Failed;

/** Models failed, or none was asked because the budget allows none. */
function failedEnd({ reasons, refusals }: Extract<StreamEvent, { type: "failed" }>): Failed {
  const isSpent = reasons.length === 0 && refusals.some(({ reason }) => reason === "budget");
  return { kind: "failed", reason: isSpent ? "budget" : "modelsFailed" };
}

function* showText(
  progress: Progress,
  { text, open }: { text: string; open: boolean },
): Generator<UiChunk, boolean, undefined> {
  if (text === "") return open;
  const { source } = progress;
  if (source && progress.announced !== source.model) {
    progress.announced = source.model;
    yield { type: "data-source", data: { ...source, reason: null } };
  }
  if (!open) {
    progress.textId += 1;
    yield { type: "text-start", id: `text-${progress.textId}` };
  }
  // Text before a tool call and text after it are two paragraphs.
  const delta = !open && progress.shown !== "" ? `\n\n${text.trimStart()}` : text;
  progress.shown += delta;
  yield { type: "text-delta", id: `text-${progress.textId}`, delta };
  return true;
}

/** What the checker knows in this round: the runner's facts, and the run that this answer suggests to log. */
function withToldRun(context: CoachContext, proposal: ProposalDraft | null): CoachContext {
  const op = proposal?.ops[0];
  if (op?.op !== "logRun") return context;
  const { date, distanceM, durationS } = op.run;
  const toldRun = { date, km: distanceM / M_PER_KM, minutes: durationS / S_PER_MINUTE };
  return { ...context, toldRun };
}

async function* oneRound(
  input: ModelTurnInput,
  {
    progress,
    messages,
    msLeft,
    round,
  }: { progress: Progress; messages: ChatMessage[]; msLeft: number; round: number },
): AsyncGenerator<UiChunk, RoundEnd, undefined> {
  const context = withToldRun(input.context, progress.proposal);
  let checker = checkedText(context);
  let open = false;
  let calls: ToolCall[] = [];
  let attempted: string | null = null;
  const proposed = progress.proposal !== null;
  const stream = streamWithFallback({
    deployments: progress.deployments,
    messages,
    tools: round === MAX_ROUNDS ? [] : COACH_TOOLS,
    promptCacheKey: PROMPT_VERSION,
    // What follows a tool call depends on more than the question.
    cacheKey: round === 1 ? input.cacheKey : null,
    signal: input.signal,
    timers: { ...input.timers, totalMs: msLeft },
    now: input.now,
    admission: input.admission,
    record: input.record,
  });
  for await (const event of stream) {
    if (event.type === "attempt") {
      // A deployment that failed in this answer is not asked again in a later round.
      const failed = attempted;
      progress.deployments = progress.deployments.filter((entry) => entry.id !== failed);
      attempted = event.deploymentId;
      progress.source = { tier: event.tier, model: event.model };
    }
    if (event.type === "delta") {
      open = yield* showText(progress, { text: checker.push(event.text, proposed), open });
    }
    if (event.type === "reset") {
      if (open) yield { type: "text-end", id: `text-${progress.textId}` };
      yield { type: "data-reset", data: { reason: event.reason } };
      progress.shown = "";
      open = false;
      checker = checkedText(context);
    }
    if (event.type === "toolCalls") calls = event.calls;
    if (event.type === "failed") return failedEnd(event);
    if (event.type === "done") {
      open = yield* showText(progress, { text: checker.flush(proposed), open });
      if (open) yield { type: "text-end", id: `text-${progress.textId}` };
      progress.faults.push(...checker.faults);
      return calls.length > 0 ? { kind: "calls", calls, text: event.text } : { kind: "done" };
    }
  }
  return { kind: "failed", reason: "modelsFailed" };
}

function callMessage(calls: ToolCall[], text: string): ChatMessage {
  return {
    role: "assistant",
    content: text === "" ? null : text,
    tool_calls: calls.map((call) => ({
      id: call.id,
      type: "function",
      function: { name: call.name, arguments: JSON.stringify(call.input) },
    })),
  };
}

function* runCalls(
  input: ModelTurnInput,
  { progress, calls, messages }: { progress: Progress; calls: ToolCall[]; messages: ChatMessage[] },
): Generator<UiChunk, void, undefined> {
  const { context, planInput, draftFacts, message } = input;
  const asked = askedForChange(message, input.history);
  for (const call of calls) {
    yield { type: "tool-input-available", toolCallId: call.id, toolName: call.name, input: call.input };
    const hasProposal = progress.proposal !== null;
    const scope = { context, planInput, draftFacts, asked, message, hasProposal };
    const { output, proposal } = runTool(call, scope);
    yield { type: "tool-output-available", toolCallId: call.id, output };
    if (proposal) {
      progress.proposal = proposal;
      yield { type: "data-proposal", data: proposal };
    }
    messages.push({ role: "tool", tool_call_id: call.id, content: JSON.stringify(output) });
  }
}

export type ModelTurnEnd =
  | { result: TurnResult }
  | { failed: Failed["reason"]; proposal: ProposalDraft | null; shown: string };

/**
 * Answers with a model: at most four calls, with tools in between that read or propose and never write. Text is
 * shown in checked sentences. When no deployment gives a whole answer the end is `failed`, and the caller answers by
 * rules; a proposal made before that still stands.
 */
export async function* answerWithModel(
  input: ModelTurnInput,
): AsyncGenerator<UiChunk, ModelTurnEnd, undefined> {
  const deadline = performance.now() + input.timers.totalMs;
  const messages = assemblePrompt(input);
  const progress: Progress = {
    deployments: [...input.deployments],
    shown: "",
    textId: 0,
    source: null,
    announced: null,
    proposal: null,
    faults: [],
  };
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    const msLeft = deadline - performance.now();
    const end = yield* oneRound(input, { progress, messages, msLeft, round });
    if (end.kind === "calls") {
      messages.push(callMessage(end.calls, end.text));
      yield* runCalls(input, { progress, calls: end.calls, messages });
      continue;
    }
    if (end.kind === "failed")
      return { failed: end.reason, proposal: progress.proposal, shown: progress.shown };
    if (!progress.source) break;
    const { shown: text, proposal, faults } = progress;
    return {
      result: { text, source: { ...progress.source, reason: null }, proposal, aborted: false, faults },
    };
  }
  return { failed: "modelsFailed", proposal: progress.proposal, shown: progress.shown };
}
