import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** How a provider answers that is quick for its kind: milliseconds to the first token, and between tokens. */
const PACE = { firstTokenMs: 400, tokenMs: 12, tokens: 40 } as const;

/** A provider on this machine that takes its time, and calls back when a request has come in. */
export async function startSlowModel(): Promise<{
  baseUrl: string;
  onRequest: (seen: () => void) => void;
  close: () => Promise<void>;
}> {
  let watcher = (): void => {};
  const server = createServer(async (request, response) => {
    watcher();
    request.resume();
    response.writeHead(200, { "content-type": "text/event-stream" });
    const send = (value: unknown): void => void response.write(`data: ${JSON.stringify(value)}\n\n`);
    const chunk = (delta: object, finish: string | null = null): void =>
      send({ object: "chat.completion.chunk", choices: [{ index: 0, delta, finish_reason: finish }] });
    await sleep(PACE.firstTokenMs);
    for (let token = 0; token < PACE.tokens; token += 1) {
      chunk({ content: token % 8 === 7 ? "easy. " : "easy " });
      await sleep(PACE.tokenMs);
    }
    chunk({}, "stop");
    send({
      object: "chat.completion.chunk",
      choices: [],
      usage: { prompt_tokens: 2000, completion_tokens: 40 },
    });
    response.end("data: [DONE]\n\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // A TCP server that listens has an AddressInfo.
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    onRequest: (seen) => {
      watcher = seen;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
