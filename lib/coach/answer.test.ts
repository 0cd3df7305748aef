import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PlayedTurn, playTurn, turnInput } from "@/tests/support/coach-turn";
import {
  type LlmBehaviour,
  type LlmFaultServer,
  startLlmFaultServer,
} from "@/tests/support/llm-fault-server";
import { deploymentAt } from "@/tests/support/llm-listen";
import type { TurnInput } from "./answer";

let server: LlmFaultServer;
beforeAll(async () => {
  server = await startLlmFaultServer();
});
afterAll(() => server.close());

function turn(
  message: string,
  { models = [], ...overrides }: Partial<TurnInput> & { models?: string[] } = {},
): Promise<PlayedTurn> {
  const deployments = models.map((id) => deploymentAt(server.baseUrl(id), { id }));
  return playTurn(turnInput(message, { deployments, ...overrides }));
}

const say = (text: string): LlmBehaviour => ({ kind: "answer", text });
const call = (ops: object[]): LlmBehaviour => ({
  kind: "toolCall",
  name: "propose_plan_change",
  argumentPieces: [JSON.stringify({ ops })],
});
const MOVE = { op: "move", workoutId: "w-2026-11-26", toDate: "2026-11-27" };

describe("without a model", () => {
  test("the rules coach answers in small pieces and says that it did", async () => {
    const { chunks, shown, result } = await turn("what should I run today?");
    expect(shown).toContain("is a rest day");
    expect(result.source).toEqual({ tier: "rules", model: null, reason: "noModel" });
    expect(chunks.filter((chunk) => chunk.type === "text-delta").length).toBeGreaterThan(5);
    expect(chunks[0]).toEqual({ type: "start", messageId: "m-1" });
    expect(chunks.at(-1)).toEqual({ type: "finish" });
  });

  test("a change comes as one proposal after the text", async () => {
    const { result, proposals } = await turn("move tomorrow's run to Friday");
    expect(proposals).toBe(1);
    expect(result.proposal?.ops).toEqual([MOVE]);
  });

  test("a run told in three messages is one run", async () => {
    const { result } = await turn("45 minutes", { earlier: ["I ran yesterday", "8 km"] });
    expect(result.proposal?.ops).toEqual([
      { op: "logRun", run: { date: "2026-11-24", distanceM: 8000, durationS: 2700 } },
    ]);
  });
});

describe("safety", () => {
  test("an emergency is answered by the fixed card and no model is asked", async () => {
    server.behave("never", say("Just run through it."));
    const { shown, result } = await turn("I have chest pain, should I run?", { models: ["never"] });
    expect(shown).toContain("get help now");
    expect(result.source.reason).toBe("safety");
    expect(result.proposal).toBeNull();
    expect(server.requests("never")).toHaveLength(0);
  });

  test("with pain the card comes with an offer that only takes runs out", async () => {
    const { result } = await turn("my knee hurts");
    expect(result.text).toContain("I can't diagnose");
    expect(result.proposal?.ops).toEqual([{ op: "skip", workoutId: "w-2026-11-26" }]);
  });
});

describe("with a model", () => {
  test("its text streams and its tier and model are named before it", async () => {
    server.behave("good", say("Today is a rest day. Enjoy it."));
    const { chunks, shown, attempts } = await turn("what should I run today?", { models: ["good"] });
    expect(shown).toBe("Today is a rest day. Enjoy it.");
    const source = chunks.findIndex((chunk) => chunk.type === "data-source");
    expect(chunks[source]).toEqual({
      type: "data-source",
      data: { tier: "medium", model: "model-good", reason: null },
    });
    expect(source).toBeLessThan(chunks.findIndex((chunk) => chunk.type === "text-delta"));
    expect(attempts).toHaveLength(1);
  });

  test("a lying model is put right before anybody sees it", async () => {
    server.behave("liar", say("I moved your tempo run to Friday. Tomorrow you have 22 km of tempo. Enjoy!"));
    const { shown, result } = await turn("move tomorrow's run to Friday", { models: ["liar"] });
    expect(shown).toBe(
      "Nothing in your plan has been changed. Tomorrow (Thu 26 Nov): Tempo run, 9 km, about 59 min. Enjoy!",
    );
    expect(result.faults).toHaveLength(2);
    expect(result.proposal).toBeNull();
  });

  test("a proposal of the model is drafted by code, shown once and then put into words", async () => {
    server.behave("proposer", call([MOVE]), say("I propose Friday instead: press Apply if it suits you."));
    const { chunks, shown, result, proposals } = await turn("move tomorrow's run to Friday", {
      models: ["proposer"],
    });
    expect(chunks.map((chunk) => chunk.type)).toContain("tool-input-available");
    expect(proposals).toBe(1);
    expect(result.proposal?.changes).toMatchObject([{ change: "moved", workoutId: "w-2026-11-26" }]);
    expect(shown).toContain("I propose Friday");
    const [, second] = server.requests("proposer");
    expect(JSON.stringify(second)).toContain('\\"applied\\":false');
  });

  test("a run that the model suggests to log may be told with its own figures, and no others", async () => {
    const input = { date: "2026-11-24", distanceM: 8000, durationS: 2700 };
    const call: LlmBehaviour = { kind: "toolCalls", calls: [{ id: "call_1", name: "propose_run", input }] };
    const told = "I can log it for you: 8 km in 45 minutes yesterday.";
    server.behave("logger", call, say(`${told} Yesterday's 12 km took 75 minutes.`));
    const { shown, result } = await turn("I ran 8 km in 45 minutes yesterday", { models: ["logger"] });
    expect(result.proposal?.ops).toEqual([{ op: "logRun", run: input }]);
    expect(shown).toContain(told);
    expect(shown).not.toContain("12 km");
  });

  test.each([
    ["an unknown operation", [{ op: "delete_everything" }]],
    ["a missing id", [{ op: "skip" }]],
    ["no operation", []],
    ["a date that does not exist", [{ op: "addRest", date: "2026-02-31" }]],
  ])("%s is answered to the model and proposes nothing", async (_name, ops) => {
    server.behave("clumsy", call(ops), say("I could not do that."));
    const { result } = await turn("change something", { models: ["clumsy"] });
    expect(result.proposal).toBeNull();
    expect(JSON.stringify(server.requests("clumsy").at(-1))).toContain("problems");
  });

  test("an endless caller of tools is stopped after four calls and the rules coach answers", async () => {
    server.behave("looper", {
      kind: "toolCall",
      name: "search_methodology",
      argumentPieces: ['{"query":"easy running"}'],
    });
    const { result, attempts } = await turn("what should I run today?", { models: ["looper"] });
    expect(attempts).toHaveLength(4);
    expect(result.source).toEqual({ tier: "rules", model: null, reason: "modelsFailed" });
    expect(result.text).toContain("is a rest day");
  });
});

describe("when models break", () => {
  test("all broken: the rules coach answers, labelled, and nothing of the broken text stays", async () => {
    server.behave("half", { kind: "cleanEnd", after: "Tomorrow you run. Then you " });
    server.behave("dead", { kind: "status", status: 503 });
    const { shown, result, attempts } = await turn("what should I run today?", { models: ["half", "dead"] });
    expect(result.source).toEqual({ tier: "rules", model: null, reason: "modelsFailed" });
    expect(shown).toBe(result.text);
    // The last one is asked once more.
    expect(attempts).toHaveLength(3);
  });

  test("one broken after a first sentence: the next one answers from the start", async () => {
    server.behave("half", { kind: "cut", after: "Tomorrow you run tempo. And then " });
    server.behave("good", say("Rest today. Tempo tomorrow."));
    const { chunks, shown } = await turn("what should I run today?", { models: ["half", "good"] });
    expect(shown).toBe("Rest today. Tempo tomorrow.");
    expect(chunks.filter((chunk) => chunk.type === "data-reset")).toHaveLength(1);
  });

  test("a proposal that was made before the models failed still stands, in computed words", async () => {
    server.behave("falls", call([MOVE]), { kind: "status", status: 500 });
    const { result, proposals, shown } = await turn("move tomorrow's run to Friday", { models: ["falls"] });
    expect(proposals).toBe(1);
    expect(result.proposal?.ops).toEqual([MOVE]);
    expect(shown).toContain("Thu 26 Nov -> Fri 27 Nov");
  });

  test("a stop ends with `abort` and no rules answer is added", async () => {
    server.behave("slow", { kind: "stall", after: "Tomorrow " });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 60);
    const { chunks, result } = await turn("hello there", { models: ["slow"], signal: stop.signal });
    expect(chunks.at(-1)).toEqual({ type: "abort" });
    expect(result.aborted).toBe(true);
  });
});
