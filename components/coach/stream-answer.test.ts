import { afterEach, expect, test, vi } from "vitest";
import { applyEvent } from "./apply-event";
import type { MessageView } from "./message-view";
import { streamAnswer } from "./stream-answer";

const BLANK: MessageView = {
  ...{ id: "m", requestId: "r", role: "coach", text: "", source: null, costUsd: null },
  ...{ proposal: null, status: "streaming", problem: null },
};
const lines = (...events: object[]) => events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("");
const delta = (text: string) => ({ type: "text-delta", delta: text });

/** The message as it stands once `fetch` has behaved like this. */
async function shown(behaviour: () => Promise<Response>, stop = new AbortController()): Promise<MessageView> {
  vi.stubGlobal("fetch", behaviour);
  let message = BLANK;
  const options = { threadId: null, signal: stop.signal, onThread: () => {} };
  for await (const event of streamAnswer({ requestId: "r", text: "?" }, options)) {
    message = applyEvent(message, event);
  }
  return message;
}

/** A body that breaks after its text. */
function broken(text: string): Response {
  return new Response(
    new ReadableStream({
      pull(controller) {
        if (text === "") return controller.error(new TypeError("network error"));
        controller.enqueue(new TextEncoder().encode(text));
        text = "";
      },
    }),
  );
}

afterEach(() => vi.unstubAllGlobals());

test("an answer that begins anew drops what was shown before, never splices it", async () => {
  const body = lines(delta("Run 90 km "), { type: "data-reset", data: {} }, delta("Rest."), {
    type: "finish",
  });
  expect(await shown(async () => new Response(body))).toMatchObject({ text: "Rest.", status: "done" });
});

test.each([
  ["the network is down", async () => Promise.reject(new TypeError("failed")), /could not be reached/],
  ["the connection breaks", async () => broken(lines(delta("Run 9"))), /broke off/],
  ["the body ends early", async () => new Response(lines(delta("Run 9"))), /broke off/],
  [
    "the server refuses",
    async () => Response.json({ detail: "Please keep it below 2000 characters." }, { status: 400 }),
    /below 2000/,
  ],
  [
    "the server fails while it answers",
    async () => new Response(lines(delta("Run 9"), { type: "error", errorText: "Try later." })),
    /Try later/,
  ],
])("when %s, the answer has failed, says why and shows no half", async (_case, behaviour, problem) => {
  const message = await shown(behaviour);
  expect(message).toMatchObject({ status: "failed", text: "" });
  expect(message.problem).toMatch(problem);
});

test("what the runner stops stays as far as it came", async () => {
  const stop = new AbortController();
  const behaviour = async () => {
    stop.abort();
    return broken(lines(delta("Run ")));
  };
  expect(await shown(behaviour, stop)).toMatchObject({ status: "stopped", text: "Run ", problem: null });
});
