import fc from "fast-check";
import { expect, it } from "vitest";
import { readEvents } from "./read-events";

async function collect(chunks: Uint8Array[]): Promise<unknown[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const events: unknown[] = [];
  for await (const event of readEvents(body)) events.push(event);
  return events;
}

it("reads the same events wherever the network cuts the stream", async () => {
  const events = [
    { type: "start", messageId: "m1" },
    { type: "text-delta", delta: "8 km easy – “näher”\n" },
    { type: "finish" },
  ];
  const text = `: comment\n\n${events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("")}data: [DONE]\n\n`;
  const bytes = new TextEncoder().encode(text);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async (cuts) => {
      const edges = [0, ...cuts.sort((left, right) => left - right), bytes.length];
      const chunks = edges.slice(1).map((edge, index) => bytes.slice(edges[index], edge));
      expect(await collect(chunks)).toEqual(events);
    }),
  );
});
