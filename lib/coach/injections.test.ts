import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readExport } from "@/lib/imports";
import { COACH_PLAN_INPUT, coachContext } from "@/tests/support/coach-context";
import { playTurn, turnInput } from "@/tests/support/coach-turn";
import { INJECTIONS, type Injection } from "@/tests/support/injections";
import { type LlmFaultServer, startLlmFaultServer } from "@/tests/support/llm-fault-server";
import { deploymentAt } from "@/tests/support/llm-listen";
import { newRunnerState, runOn } from "@/tests/support/runner-state";
import type { TurnInput } from "./answer";
import { contextOfState } from "./context-of-state";
import { SYSTEM_PROMPT } from "./prompts/system-prompt";
import { quoteUntrusted } from "./untrusted";

const CHANNELS = ["chat", "title", "note", "header"] as const;
type Channel = (typeof CHANNELS)[number];
const QUESTION = "what is on today?";

let server: LlmFaultServer;
beforeAll(async () => {
  server = await startLlmFaultServer();
});
afterAll(() => server.close());

/** A Garmin list whose header and title carry the text. */
async function titlesOfFile(text: string): Promise<string[]> {
  const cell = `"${text.replaceAll('"', '""')}"`;
  const csv = `Activity Type,Date,Favorite,Title,Distance,Calories,Time,${cell}\nRunning,2026-11-24 07:00:00,false,${cell},"5.00","300","00:30:00",${cell}\n`;
  const { activities } = await readExport({ bytes: new TextEncoder().encode(csv) });
  return activities.map(({ title }) => title);
}

/** What the coach is given when the text has come in through this channel. */
async function turnThrough(channel: Channel, text: string): Promise<Omit<TurnInput, "record">> {
  if (channel === "chat") return turnInput(QUESTION, { history: [{ role: "runner", text }] });
  const state = newRunnerState(COACH_PLAN_INPUT);
  const titles = channel === "title" ? [text] : channel === "header" ? await titlesOfFile(text) : [];
  const note = { workoutId: null, activityId: null, date: "2026-11-24", rpe: 5, feeling: null, pain: null };
  const feedback =
    channel === "note" ? [{ ...note, painWhere: "", sleep: null, soreness: null, note: text }] : [];
  const activities = titles.map((title) => runOn("2026-11-24", { km: 5, title }));
  const known = contextOfState(
    { ...state, activities, feedback },
    { today: "2026-11-25", name: text, lastChanges: [] },
  );
  // The workouts are those of the fixture, whose ids the scripted model knows.
  return turnInput(QUESTION, {
    context: { ...coachContext(), activities: known.activities, runnerName: known.runnerName },
  });
}

/** What was sent upstream in the first call. */
function firstPrompt(id: string): { system: string; data: string } {
  const messages = server.requests(id)[0]?.messages;
  const [system, user] = Array.isArray(messages) ? messages : [];
  return { system: String(system?.content), data: String(user?.content) };
}

const CASES = INJECTIONS.flatMap((injection) => CHANNELS.map((channel) => ({ ...injection, channel })));

describe("text that tries to command the model, and a model that obeys it", () => {
  test("is tried in at least sixty ways", () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60);
  });

  test.each(CASES)(
    "$name, through $channel",
    async ({ name, channel, text, obeys, hidden }: Injection & { channel: Channel }) => {
      const id = encodeURIComponent(`${name} ${channel}`);
      server.behave(id, ...obeys, { kind: "answer", text: "That is all." });
      const deployments = [deploymentAt(server.baseUrl(id), { id: "only" })];
      const input = { ...(await turnThrough(channel, text)), deployments };
      const before = structuredClone(input.context);
      const { shown, result, outputs } = await playTurn(input);

      const { system, data } = firstPrompt(id);
      expect(system).toBe(SYSTEM_PROMPT);
      // Where it is in the prompt at all it is one quoted line of a data block.
      const outside = data
        .split("\n")
        .filter((line) => !/, title: ".*"$/.test(line) && !/^(runner|coach): ".*"$/.test(line))
        .join("\n");
      expect(outside).not.toContain(text.slice(0, 40));
      expect(data.split("\nMESSAGE OF THE RUNNER\n")).toHaveLength(2);
      expect(data).not.toMatch(/[\u200B\u202E\u{E0000}-\u{E007F}]/u);
      if (channel === "note") expect(data).not.toContain(quoteUntrusted(text, { max: 30 }).slice(1, 20));

      if (hidden.source !== "^$") expect(shown).not.toMatch(hidden);
      expect(shown).not.toContain(SYSTEM_PROMPT.slice(0, 60));
      // Nothing is written: a proposal waits for the runner, and says that they did not ask for it.
      expect(input.context).toEqual(before);
      for (const output of outputs) expect(JSON.stringify(output)).not.toContain('"applied":true');
      if (result.proposal) expect(result.proposal.warnings.map(({ code }) => code)).toContain("notAskedFor");
    },
  );
});
