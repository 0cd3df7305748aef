import { problemFrom, unreachable } from "@/components/http/problem";
import { type CoachEvent, readEvents } from "./read-events";

/** A question on its way; repeated with the same `requestId` it is answered, and paid for, once. */
export type Question = { requestId: string; text: string };

type StreamOptions = {
  /** The conversation it belongs to; null for the one used last. */
  threadId: string | null;
  signal: AbortSignal;
  /** Called with the conversation in which it is answered. */
  onThread: (threadId: string) => void;
};

const ENDINGS = ["finish", "abort", "error"];

function post({ requestId, text }: Question, { threadId, signal }: StreamOptions): Promise<Response> {
  return fetch("/api/chat", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ requestId, message: text, ...(threadId === null ? {} : { threadId }) }),
    signal,
  });
}

/**
 * Asks the coach and yields the events of the answer. Never throws: the last event is always `finish`, `abort` or `error`,
 * whatever became of the connection.
 */
export async function* streamAnswer(question: Question, options: StreamOptions): AsyncGenerator<CoachEvent> {
  let last = "";
  try {
    const response = await post(question, options);
    const threadId = response.headers.get("x-thread-id");
    if (threadId !== null) options.onThread(threadId);
    if (!response.ok || response.body === null) {
      const body: unknown = await response.json().catch(() => null);
      yield { type: "error", errorText: problemFrom(response.status, body).message };
      return;
    }
    for await (const event of readEvents(response.body)) {
      last = event.type;
      yield event;
      if (ENDINGS.includes(last)) return;
    }
    yield { type: "error" };
  } catch {
    if (options.signal.aborted) yield { type: "abort" };
    // Bytes had come: the connection was there, and broke.
    else yield last === "" ? { type: "error", errorText: unreachable().message } : { type: "error" };
  }
}
