import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readBudgets } from "@/lib/llm/budgets";
import { localState } from "@/lib/llm/local-state";
import { sharedAdmission } from "@/lib/llm/shared-admission";
import { playTurn, turnInput } from "@/tests/support/coach-turn";
import {
  type LlmBehaviour,
  type LlmFaultServer,
  startLlmFaultServer,
} from "@/tests/support/llm-fault-server";
import { LLM_FAULTS, type LlmFault, PARTIAL } from "@/tests/support/llm-faults";
import { deploymentAt } from "@/tests/support/llm-listen";
import { memoryStore } from "@/tests/support/memory-store";
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
  const deployments = addresses.map((address, at) =>
    deploymentAt(server.baseUrl(address), { id: MODELS[at] ?? "" }),
  );
  const turn = turnInput("what should I run today?", { admission, deployments, now: NOW });
  const { shown, chunks, result, attempts } = await playTurn(turn);
  return { shown, chunks, result, attempts: attempts.length, store, local };
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
