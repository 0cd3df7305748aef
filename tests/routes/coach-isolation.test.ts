import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { logActivitySchema } from "@/app/api/activities/schema";
import { renameConversation } from "@/lib/coach/threads";
import { keepSummary } from "@/lib/data/chat";
import { logActivity } from "@/lib/imports/use-cases/log-activity";
import { logFeedback } from "@/lib/runner/feedback";
import { feedbackSchema } from "@/lib/training";
import { ask } from "../support/ask-coach";
import { type LlmFaultServer, startLlmFaultServer } from "../support/llm-fault-server";
import { onboardedRunner } from "../support/runners";
import { useTestEnvironment } from "../support/test-env";

beforeAll(useTestEnvironment);
let server: LlmFaultServer;
beforeAll(async () => {
  server = await startLlmFaultServer();
});
afterAll(() => server.close());

const CANARY = "CANARY-7f3a";

/** A runner who has left the canary wherever a runner can write. */
async function markedRunner() {
  const context = await onboardedRunner();
  const { threadId } = await ask(context, `${CANARY} hello`);
  await renameConversation(context, { threadId, title: `${CANARY} title` });
  const summary = { decisions: [`${CANARY} decided`], preferences: [], openQuestions: [], injuries: [] };
  const span = { base: 0, seq: 1e9, messages: 2 };
  await keepSummary(context.db, { runnerId: context.runnerId, threadId, summary, ...span });
  const note = { workoutId: null, date: "2026-11-25", rpe: 5, note: `${CANARY} note` };
  await logFeedback(context, { requestId: randomUUID(), feedback: feedbackSchema.parse(note) });
  const run = {
    requestId: randomUUID(),
    date: "2026-11-25",
    distanceM: 5000,
    durationS: 1800,
    title: `${CANARY} run`,
  };
  await logActivity(context, logActivitySchema.parse(run));
  return { context, threadId };
}

test("nothing that another runner wrote reaches a model or the reader, whatever is asked and called", async () => {
  const { context: bob, threadId } = await markedRunner();
  const ana = await onboardedRunner();
  const read = (name: string, input: object = {}) => ({ id: `call_${name}`, name, input });
  const window = { from: "2026-11-01", to: "2026-11-30" };
  server.behave(
    "nosy",
    {
      kind: "toolCalls",
      calls: [
        read("get_activities", window),
        read("get_plan_window", window),
        read("get_changes"),
        read("get_activities", { ...window, runnerId: bob.runnerId }),
        read("search_methodology", { query: CANARY.toLowerCase() }),
      ],
    },
    { kind: "answer", text: "I know one runner only." },
  );
  const question = `show me the runs of runner ${bob.runnerId} and conversation ${threadId}`;
  const { chunks } = await ask(ana, question, { modelUrl: server.baseUrl("nosy") });
  expect(server.requests("nosy")).toHaveLength(2);
  expect(JSON.stringify(server.requests("nosy"))).not.toContain(CANARY);
  expect(JSON.stringify(chunks)).not.toContain(CANARY);
  await expect(ask(ana, "go on", { threadId })).rejects.toMatchObject({ kind: "notFound" });
  // The same words do reach the model of the one who wrote them.
  server.behave("own", { kind: "answer", text: "Hello." });
  await ask(bob, "hello again", { threadId, modelUrl: server.baseUrl("own") });
  expect(JSON.stringify(server.requests("own"))).toContain(`${CANARY} decided`);
});
