import { createHash, randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as imports from "@/app/api/imports/route";
import * as upload from "@/app/api/imports/uploads/[id]/route";
import * as uploads from "@/app/api/imports/uploads/route";
import { PART_BYTES } from "@/lib/imports/use-cases/constants";
import { listOfRuns } from "../../scripts/bench/import/files";
import { onboardedRunner } from "../support/runners";
import { call, signInAs, signOut } from "../support/session";
import { useTestEnvironment } from "../support/test-env";

vi.mock("next/headers", () => import("../support/next-headers"));

beforeAll(useTestEnvironment);
beforeEach(signOut);

/** A byte for each character, so that a part can be a slice of the text. */
const LIST = listOfRuns(4_000).replaceAll("®", "");
const ANNOUNCED = {
  sha256: createHash("sha256").update(LIST).digest("hex"),
  fileName: "Activities.csv",
  bytes: LIST.length,
};

async function answerOf(answer: Promise<Response>): Promise<[number, Record<string, unknown>]> {
  const response = await answer;
  return [response.status, (await response.json()) as Record<string, unknown>];
}

async function begin(): Promise<string> {
  await signInAs((await onboardedRunner()).runnerId);
  const [, { uploadId }] = await answerOf(call(uploads.POST, { body: ANNOUNCED }));
  return String(uploadId);
}

function sendPart(id: string, part: string, body: string) {
  return answerOf(call(upload.POST, { path: `/api/x?part=${part}`, body, params: { id } }));
}

function ask(query: string) {
  return answerOf(call(imports.POST, { path: `/api/imports?${query}`, method: "POST" }));
}

describe("parts over HTTP", () => {
  test("are announced, sent, previewed, stored and gone", async () => {
    const id = await begin();
    const parts = [LIST.slice(0, PART_BYTES), LIST.slice(PART_BYTES)];
    for (const [part, body] of parts.entries()) {
      expect(await sendPart(id, String(part), body)).toEqual([200, { stored: part }]);
    }
    const [, { upload: waiting }] = await answerOf(call(uploads.GET));
    expect(waiting).toMatchObject({ uploadId: id, have: [0, 1], parts: 2 });
    expect(await ask(`mode=preview&upload=${id}`)).toMatchObject([200, { counts: { added: 4_000 } }]);
    const stored = await ask(`mode=commit&upload=${id}&requestId=${id}`);
    expect(stored).toMatchObject([200, { counts: { added: 4_000 } }]);
    expect(await ask(`mode=commit&upload=${id}&requestId=${id}`)).toEqual(stored);
    expect(await answerOf(call(uploads.GET))).toEqual([200, { upload: null }]);
  });

  test("that are malformed, too large or of an unknown file are refused with a sentence", async () => {
    const id = await begin();
    const large = "x".repeat(PART_BYTES + 1);
    const refused = [
      [413, await sendPart(id, "0", large)],
      [422, await sendPart(id, "0", "short")],
      [422, await sendPart(id, "many", "short")],
      [422, await sendPart(id, "-1", "short")],
      [422, await sendPart("no-id", "0", "short")],
      [404, await sendPart(randomUUID(), "0", "short")],
      [422, await ask(`mode=preview&upload=${id}`)],
      [404, await ask(`mode=preview&upload=${randomUUID()}`)],
      [422, await answerOf(call(uploads.POST, { body: { ...ANNOUNCED, sha256: "abc" } }))],
      [422, await answerOf(call(uploads.POST, { body: { ...ANNOUNCED, bytes: 0 } }))],
      [413, await answerOf(call(uploads.POST, { body: { ...ANNOUNCED, bytes: 24_000_001 } }))],
    ] as const;
    for (const [wanted, [status, { detail }]] of refused) {
      expect(status).toBe(wanted);
      expect(detail).toMatch(/^[A-Z].{10,}[.!?]$/);
    }
  });

  test("can be put away, twice", async () => {
    const id = await begin();
    for (let times = 0; times < 2; times += 1) {
      expect((await call(upload.DELETE, { method: "DELETE", params: { id } })).status).toBe(200);
    }
    expect(await answerOf(call(uploads.GET))).toEqual([200, { upload: null }]);
  });
});
