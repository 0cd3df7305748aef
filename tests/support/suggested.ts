import { randomUUID } from "node:crypto";
import type { RunnerContext } from "@/lib/data/change-runner";
import { ask } from "./ask-coach";
import type { LlmFaultServer } from "./llm-fault-server";

/** The id of the suggestion that the call of a scripted model leads to. */
export async function suggestedByModel(
  context: RunnerContext,
  { server, call }: { server: LlmFaultServer; call: { name: string; input: object } },
): Promise<string> {
  const name = randomUUID();
  const words = "I propose this; press Apply if it suits you.";
  server.behave(
    name,
    { kind: "toolCalls", calls: [{ id: "call_1", ...call }] },
    { kind: "answer", text: words },
  );
  const { proposalId, text } = await ask(context, "please change that", { modelUrl: server.baseUrl(name) });
  if (proposalId === null || !text.includes(words)) throw new Error(`No proposal came: ${text}`);
  return proposalId;
}
