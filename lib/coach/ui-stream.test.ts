import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeUiStream, type UiChunk, wordsOf } from "./ui-stream";

async function* chunks(count: number, ended: string[]): AsyncGenerator<UiChunk, void, undefined> {
  try {
    for (let index = 0; index < count; index += 1) yield { type: "text-delta", id: "t", delta: `${index}\n` };
  } finally {
    ended.push("ended");
  }
}

test("each chunk is one event of one line, and the stream ends with [DONE]", async () => {
  const body = await new Response(encodeUiStream(chunks(2, []), { stop: () => {} })).text();
  expect(body).toBe(
    'data: {"type":"text-delta","id":"t","delta":"0\\n"}\n\ndata: {"type":"text-delta","id":"t","delta":"1\\n"}\n\ndata: [DONE]\n\n',
  );
});

test("a reader who goes away stops the answer and ends it", async () => {
  const log: string[] = [];
  const reader = encodeUiStream(chunks(1000, log), { stop: () => log.push("stopped") }).getReader();
  await reader.read();
  await reader.cancel();
  expect(log).toEqual(["stopped", "ended"]);
});

test("text cut into words is the same text", () => {
  fc.assert(fc.property(fc.string(), (text) => [...wordsOf(text)].join("") === text));
});
