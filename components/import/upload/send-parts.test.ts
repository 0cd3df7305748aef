import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { sendInParts } from "./send-parts";

const ID = "3f0e7c8a-1111-4222-8333-444455556666";
const FILE = { name: "export.zip", blob: new Blob(["aaaabbbbcc"]) };

/** A server that takes parts of four bytes; `answers` gives the status of each request for a part, then 200. */
function serve(have: number[], answers: number[] = []) {
  const parts: string[] = [];
  vi.stubGlobal("fetch", async (path: string, { body }: { body: Blob | string }) => {
    if (!path.includes("?part=")) {
      const upload = { uploadId: ID, fileName: "", bytes: 10, partBytes: 4, parts: 3, have, expiresAt: "" };
      return Response.json(upload);
    }
    const status = answers.shift() ?? 200;
    if (status === 200)
      parts.push(`${new URL(path, "http://x").searchParams.get("part")}:${await new Response(body).text()}`);
    return Response.json(status === 200 ? { stored: 0 } : { detail: "No." }, { status });
  });
  return parts;
}

async function send(signal = new AbortController().signal) {
  const heard: string[] = [];
  const sending = sendInParts(FILE, { signal, onSent: ({ sent, parts }) => heard.push(`${sent}/${parts}`) });
  const watched = sending.finally(() => clearInterval(clock));
  const clock = setInterval(() => void vi.advanceTimersByTimeAsync(1_000), 1);
  return { answer: await watched, heard };
}

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("sends what is missing, in order, and tells how far it is", async () => {
  const parts = serve([1]);
  const { answer, heard } = await send();
  expect(answer).toEqual({ ok: true, value: { uploadId: ID } });
  expect(parts).toEqual(["0:aaaa", "2:cc"]);
  expect(heard).toEqual(["1/3", "2/3", "3/3"]);
});

it("tries a part again while the server is in trouble, and gives up after a while", async () => {
  const parts = serve([], [503, 500]);
  expect((await send()).answer.ok).toBe(true);
  expect(parts).toHaveLength(3);
  serve([], [503, 503, 503, 503]);
  expect((await send()).answer).toMatchObject({ ok: false, problem: { status: 503 } });
});

it("does not repeat what was refused for good", async () => {
  const parts = serve([], [404]);
  expect((await send()).answer).toMatchObject({ ok: false, problem: { status: 404 } });
  expect(parts).toEqual([]);
});

it("stops when it is cancelled", async () => {
  const parts = serve([]);
  const controller = new AbortController();
  controller.abort();
  expect((await send(controller.signal)).answer.ok).toBe(false);
  expect(parts).toEqual([]);
});
