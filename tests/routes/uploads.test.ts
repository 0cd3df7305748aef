import { randomUUID } from "node:crypto";
import { zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { RunnerContext } from "@/lib/data/change-runner";
import { dropExpiredUploads } from "@/lib/data/import-uploads";
import { listImports } from "@/lib/data/imports";
import { loadRunnerState } from "@/lib/data/runner-state";
import { jobDb } from "@/lib/data/weekly-runs";
import { MAX_FILE_BYTES, PART_BYTES } from "@/lib/imports/use-cases/constants";
import { beginUpload, putUploadAway, storePart, waitingUpload } from "@/lib/imports/use-cases/send-in-parts";
import { commitStored, readStoredUpload } from "@/lib/imports/use-cases/stored-upload";
import { listOfRuns } from "../../scripts/bench/import/files";
import { shownFile } from "../support/preview";
import { at, onboardedRunner } from "../support/runners";
import { announce, partOf, sendParts } from "../support/send-parts";
import { useTestEnvironment } from "../support/test-env";

/** Rows of a list that is larger than one part. */
const ROWS = 5_000;
const LIST = new TextEncoder().encode(listOfRuns(ROWS));
const SOON = "2026-11-25T12:00:00Z";
const TOO_LATE = "2026-11-28T12:00:00Z";

beforeAll(useTestEnvironment);

async function activitiesOf({ db, runnerId }: RunnerContext): Promise<number> {
  const { activities } = await loadRunnerState(db, { runnerId, from: "2000-01-01" });
  return activities.length;
}

/** Zeros, packed a thousandfold, beside as much noise as needs a second part. */
function bomb(): Uint8Array {
  const zeros = new Uint8Array(10_000_000);
  const entries = Array.from({ length: 8 }, (_, index) => [`${index}.fit`, zeros] as const);
  const noise = crypto.getRandomValues(new Uint8Array(60_000));
  const padding = Array.from({ length: 20 }, (_, index) => [`noise-${index}.txt`, noise] as const);
  return zipSync(Object.fromEntries([...padding, ...entries]), { level: 1 });
}

describe("a file that is sent in parts", () => {
  test("is the whole file again, in whatever order and however often its parts came", async () => {
    const context = await onboardedRunner();
    const { uploadId, parts, have } = await announce(context, LIST);
    expect([parts, have]).toEqual([2, []]);
    for (const part of [1, 1, 0, 1]) await storePart(context, { uploadId, part, bytes: partOf(LIST, part) });
    const file = await readStoredUpload(context, uploadId);
    expect(Buffer.compare(file.bytes, LIST)).toBe(0);
    expect((await shownFile(context, file)).counts).toMatchObject({ added: ROWS });
    const receipt = await commitStored(context, { uploadId, requestId: uploadId });
    expect(receipt.counts).toMatchObject({ added: ROWS });
    expect(await waitingUpload(context)).toBeNull();
  });

  test("goes on where it stopped when the tab was closed", async () => {
    const context = await onboardedRunner();
    const { uploadId } = await announce(context, LIST);
    await storePart(context, { uploadId, part: 1, bytes: partOf(LIST, 1) });
    const later = at(context, SOON);
    expect(await waitingUpload(later)).toMatchObject({ uploadId, fileName: "Activities.csv", have: [1] });
    expect(await announce(later, LIST)).toMatchObject({ uploadId, have: [1] });
  });

  test("takes the place of another one that waited", async () => {
    const context = await onboardedRunner();
    const first = await announce(context, LIST);
    const other = await announce(context, LIST.slice(1));
    expect((await waitingUpload(context))?.uploadId).toBe(other.uploadId);
    const late = storePart(context, { uploadId: first.uploadId, part: 0, bytes: partOf(LIST, 0) });
    await expect(late).rejects.toMatchObject({ kind: "notFound", code: "noSuchUpload" });
  });

  test("with a part missing is refused, and says which", async () => {
    const context = await onboardedRunner();
    const { uploadId } = await announce(context, LIST);
    await storePart(context, { uploadId, part: 0, bytes: partOf(LIST, 0) });
    const refusal = {
      kind: "badInput",
      code: "partsMissing",
      message: expect.stringContaining("Part 2 of 2"),
    };
    await expect(readStoredUpload(context, uploadId)).rejects.toMatchObject(refusal);
    await expect(commitStored(context, { uploadId, requestId: uploadId })).rejects.toMatchObject(refusal);
    expect(await activitiesOf(context)).toBe(0);
  });

  test("with other content than announced is refused, and can be sent anew", async () => {
    const context = await onboardedRunner();
    const { uploadId } = await announce(context, LIST);
    const damaged = partOf(LIST, 0).fill(48, 500, 600);
    await storePart(context, { uploadId, part: 0, bytes: damaged });
    await storePart(context, { uploadId, part: 1, bytes: partOf(LIST, 1) });
    await expect(readStoredUpload(context, uploadId)).rejects.toMatchObject({ code: "uploadDamaged" });
    expect(await announce(context, LIST)).toMatchObject({ uploadId, have: [] });
    await sendParts(context, LIST);
    expect((await readStoredUpload(context, uploadId)).bytes).toHaveLength(LIST.length);
  });

  test("is bounded: too large as a whole, in a part, or by the number of a part", async () => {
    const context = await onboardedRunner();
    const huge = { sha256: "0".repeat(64), fileName: "all.zip", bytes: MAX_FILE_BYTES + 1 };
    await expect(beginUpload(context, huge)).rejects.toMatchObject({ kind: "tooLarge" });
    const { uploadId } = await announce(context, LIST);
    const wrong: [number, Uint8Array][] = [
      [0, LIST.slice(0, PART_BYTES + 1)],
      [0, LIST.slice(0, PART_BYTES - 1)],
      [1, new Uint8Array(0)],
      [2, partOf(LIST, 0)],
      [-1, partOf(LIST, 0)],
      [Math.ceil(MAX_FILE_BYTES / PART_BYTES), partOf(LIST, 0)],
    ];
    for (const [part, bytes] of wrong) {
      const sent = storePart(context, { uploadId, part, bytes });
      await expect(sent).rejects.toMatchObject({ kind: "badInput", code: "wrongPart" });
    }
    expect((await waitingUpload(context))?.have).toEqual([]);
  });

  test("is bounded in the database as in the application", async () => {
    const { db, runnerId } = await onboardedRunner();
    const add = (bytes: number) =>
      db
        .from("import_uploads")
        .insert({ runner_id: runnerId, sha256: "0".repeat(64), bytes, expires_at: "2030-01-01T00:00:00Z" })
        .select("id")
        .single();
    expect((await add(MAX_FILE_BYTES + 1)).error?.message).toContain("import_uploads_bytes_check");
    const uploadId = String((await add(MAX_FILE_BYTES)).data?.id);
    const parts = MAX_FILE_BYTES / PART_BYTES;
    const addPart = (part: number) =>
      db.from("import_parts").insert({ runner_id: runnerId, upload_id: uploadId, part, body: "AAAA" });
    expect((await addPart(parts - 1)).error).toBeNull();
    expect((await addPart(parts)).error?.message).toContain("import_parts_part_check");
  });

  test("of another runner can be neither added to, read, stored nor put away", async () => {
    const owner = await onboardedRunner();
    const uploadId = await sendParts(owner, LIST);
    const { db } = await onboardedRunner();
    for (const stranger of [await onboardedRunner(), { ...owner, db }]) {
      const gone = { kind: "notFound", code: "noSuchUpload" };
      const part = storePart(stranger, { uploadId, part: 0, bytes: partOf(LIST, 0) });
      await expect(part).rejects.toMatchObject(gone);
      await expect(readStoredUpload(stranger, uploadId)).rejects.toMatchObject(gone);
      await expect(commitStored(stranger, { uploadId, requestId: uploadId })).rejects.toMatchObject(gone);
      await putUploadAway(stranger, uploadId);
    }
    expect((await waitingUpload(owner))?.have).toEqual([0, 1]);
  });

  test("that nobody came back for expires, and maintenance takes it away", async () => {
    const context = await onboardedRunner();
    const uploadId = await sendParts(context, LIST);
    const late = at(context, TOO_LATE);
    expect(await waitingUpload(late)).toBeNull();
    await expect(readStoredUpload(late, uploadId)).rejects.toMatchObject({ code: "noSuchUpload" });
    expect(await dropExpiredUploads(jobDb(), { now: late.now })).toBeGreaterThan(0);
    expect(await waitingUpload(context)).toBeNull();
  });

  test("is stored once when its answer was lost and it is asked for again, five times at once too", async () => {
    const context = await onboardedRunner();
    const uploadId = await sendParts(context, LIST);
    const ask = () => commitStored(context, { uploadId, requestId: uploadId });
    const first = await ask();
    const answers = await Promise.all(Array.from({ length: 5 }, ask));
    for (const answer of answers) expect(answer).toEqual(first);
    expect(await activitiesOf(context)).toBe(ROWS);
    expect(await listImports(context.db, { runnerId: context.runnerId })).toHaveLength(1);
  });

  test("that unpacks to far more than an export is refused in a moment, and nothing is stored", async () => {
    const context = await onboardedRunner();
    const uploadId = await sendParts(context, bomb(), "export.zip");
    const started = process.cpuUsage();
    const refusal = { kind: "badInput", code: "expandsTooFar" };
    await expect(commitStored(context, { uploadId, requestId: randomUUID() })).rejects.toMatchObject(refusal);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1_000).toBeLessThan(3_000);
    expect(await activitiesOf(context)).toBe(0);
  });
});
