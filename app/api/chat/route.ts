import { after } from "next/server";
import { chat } from "@/lib/coach/chat";
import { modelEnvironment } from "@/lib/coach/model-environment";
import { encodeUiStream } from "@/lib/coach/ui-stream";
import { readJson, runnerRoute } from "@/lib/http/route";
import { chatRequestSchema } from "./schema";

/** Seconds; ten more than the coach takes at most. */
export const maxDuration = 60;

/** Asks the coach; answers with Server-Sent Events in the chunk types of the AI SDK UI message stream. */
export const POST = runnerRoute(async ({ request, runner, now }) => {
  const input = await readJson(request, chatRequestSchema);
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, request.signal]);
  const { runnerId, db, name } = runner;
  const answer = await chat({ runnerId, db, now }, { ...input, name, models: modelEnvironment(), signal });
  after(answer.afterwards);
  return new Response(encodeUiStream(answer.chunks, { stop: () => stop.abort() }), {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
      "x-vercel-ai-ui-message-stream": "v1",
      "x-thread-id": answer.threadId,
    },
  });
});
