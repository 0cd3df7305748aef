import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readBudgets } from "@/lib/llm/budgets";
import { localState } from "@/lib/llm/local-state";
import { sharedAdmission } from "@/lib/llm/shared-admission";
import { COACH_PLAN_INPUT, coachContext } from "@/tests/support/coach-context";
import {
  type LlmBehaviour,
  type LlmFaultServer,
  startLlmFaultServer,
} from "@/tests/support/llm-fault-server";
import { LLM_FAULTS, type LlmFault, PARTIAL } from "@/tests/support/llm-faults";
import { deploymentAt, SHORT_TIMERS } from "@/tests/support/llm-listen";
import { memoryStore } from "@/tests/support/memory-store";
import { newRunnerState } from "@/tests/support/runner-state";
import { answerTurn } from "./answer";
import { draftFacts } from "./facts/draft-facts";
import type { TurnResult, UiChunk } from "./ui-stream";

const GOOD = "Rest today. Tempo tomorrow.";
const MODELS = ["a", "b", "c"];
const LOOK_UP: LlmBehaviour = {
  kind: "toolCall",
  name: "get_methodology",
  argumentPieces: ['{"topic":"easy"}'],
};
const NOW = new Date("2026-11-25T10:00:00Z");

let server: LlmFaultServer;
beforeAll(async () => {
  server = await startLlmFaultServer();
  // What the coach does about an unreachable state is logged; here it is the normal case.
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterAll(async () => {
  vi.restoreAllMocks();
  await server.close();
});

interface Case {
  fault: LlmFault;
  /** How many of the three deployments are broken. */
  broken: 1 | 2 | 3;
  /** The call of the turn in which they break: the first, or the one after a tool. */
  round: 1 | 2;
  storeDown: boolean;
}

interface Turn {
  shown: string;
  chunks: UiChunk[];
  result: TurnResult;
  attempts: number;
  store: ReturnType<typeof memoryStore>;
  local: ReturnType<typeof localState>;
}

function script({ fault, broken, round }: Case, position: number): LlmBehaviour[] {
  const isBroken = position < broken;
  const end: LlmBehaviour = isBroken ? fault.behaviour : { kind: "answer", text: GOOD };
  return round === 2 && position === 0 ? [LOOK_UP, end] : [end];
}

async function play(input: Case, id: string): Promise<Turn> {
  const addresses = MODELS.map((model) => encodeURIComponent(`${id} ${model}`));
  addresses.forEach((address, position) => {
    server.behave(address, ...script(input, position));
  });
  const [store, local] = [memoryStore(), localState()];
  store.down = input.storeDown;
  const caller = { runnerId: "r", requestId: id, feature: "chat" } as const;
  const admission = sharedAdmission({
    store,
    local,
    caller,
    budgets: readBudgets(undefined),
    clock: () => NOW,
  });
  let attempts = 0;
  const stream = answerTurn({
    ...{
      context: coachContext(),
      planInput: COACH_PLAN_INPUT,
      message: "what should I run today?",
      history: [],
    },
    ...{ nonce: "n-1", messageId: "m-1", noModelReason: "noModel", cacheKey: null, admission, now: NOW },
    draftFacts: (op) =>
      draftFacts({ state: newRunnerState(COACH_PLAN_INPUT), context: coachContext(), op, now: NOW }),
    deployments: addresses.map((address, at) =>
      deploymentAt(server.baseUrl(address), { id: MODELS[at] ?? "" }),
    ),
    record: () => {
      attempts += 1;
    },
    signal: new AbortController().signal,
    timers: SHORT_TIMERS,
  });
  const chunks: UiChunk[] = [];
  for (;;) {
    const next = await stream.next();
    if (next.done) return { shown: seen(chunks), chunks, result: next.value, attempts, store, local };
    chunks.push(next.value);
  }
}

/** What a browser shows at the end. */
function seen(chunks: UiChunk[]): string {
  let shown = "";
  for (const chunk of chunks) {
    if (chunk.type === "text-delta") shown += chunk.delta;
    if (chunk.type === "data-reset") shown = "";
  }
  return shown;
}

/** Each attempt is booked once: in the shared state, or kept to be booked when that can be reached. */
function bookedOnce({ store, local, attempts }: Turn): void {
  const ids = [...store.settled.keys(), ...local.unsettled.map(({ callId }) => callId)];
  expect(ids).toHaveLength(attempts);
  expect(new Set(ids).size).toBe(attempts);
}

const ROUNDS = [1, 2] as const;
const SCENARIOS = ([1, 2] as const).flatMap((broken) =>
  ROUNDS.flatMap((round) => [false, true].map((storeDown) => ({ broken, round, storeDown }))),
);

describe.each(SCENARIOS)("$broken of 3 broken in call $round, state unreachable: $storeDown", (scenario) => {
  test.concurrent.each(LLM_FAULTS)("$name: a model answers, whole, unspliced, booked once", async (fault) => {
    const turn = await play({ ...scenario, fault }, `${JSON.stringify(scenario)} ${fault.name}`);
    expect(turn.result.source).toMatchObject({ tier: "medium", reason: null });
    expect(turn.shown).toBe(GOOD);
    expect(turn.result.text).toBe(GOOD);
    expect(turn.chunks.filter(({ type }) => type === "finish")).toHaveLength(1);
    expect(turn.attempts).toBe(scenario.broken + scenario.round);
    bookedOnce(turn);
  });
});

describe.each(ROUNDS)("all broken in call %s", (round) => {
  test.concurrent.each(LLM_FAULTS)("$name: the rules coach answers and says so", async (fault) => {
    const turn = await play({ fault, broken: 3, round, storeDown: false }, `all ${round} ${fault.name}`);
    expect(turn.result.source).toEqual({ tier: "rules", model: null, reason: "modelsFailed" });
    expect(turn.chunks).toContainEqual({ type: "data-source", data: turn.result.source });
    expect(turn.shown).toBe(turn.result.text);
    expect(turn.shown).toContain("is a rest day");
    expect(turn.shown).not.toContain(PARTIAL.trim());
    expect(turn.attempts).toBe(MODELS.length + round - 1);
    bookedOnce(turn);
  });
});
