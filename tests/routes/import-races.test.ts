import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunnerContext } from "@/lib/data/change-runner";
import { listImports } from "@/lib/data/imports";
import { loadRunnerState } from "@/lib/data/runner-state";
import { jobDb } from "@/lib/data/weekly-runs";
import { commitImport, type ImportReceipt } from "@/lib/imports/use-cases/commit-import";
import { commitStored } from "@/lib/imports/use-cases/stored-upload";
import { listOfRuns } from "../../scripts/bench/import/files";
import { type PostgresSupabase, startPostgresSupabase } from "../support/postgres-supabase";
import { onboardedRunner } from "../support/runners";
import { sendParts } from "../support/send-parts";

/** Requests that arrive at once. */
const AT_ONCE = 5;
const ROWS = 600;
const LIST = new TextEncoder().encode(listOfRuns(ROWS));

let database: PostgresSupabase;

beforeAll(async () => {
  database = await startPostgresSupabase();
});

afterAll(() => database?.stop());

/** Acting through the service: the tokens of tests belong to the embedded database. */
const runner = () => onboardedRunner({ db: jobDb() });

async function stored({ db, runnerId }: RunnerContext) {
  const { activities, revision } = await loadRunnerState(db, { runnerId, from: "2000-01-01" });
  const imports = await listImports(db, { runnerId });
  return { activities: activities.length, imports: imports.length, revision };
}

function atOnce(ask: (index: number) => Promise<ImportReceipt>): Promise<ImportReceipt[]> {
  return Promise.all(Array.from({ length: AT_ONCE }, (_, index) => ask(index)));
}

describe("on PostgreSQL 18, with real concurrency", () => {
  test("the same file five times at once is stored once, and each request gets its answer", async () => {
    const context = await runner();
    const { revision } = await stored(context);
    const file = { bytes: LIST, fileName: "Activities.csv" };
    const answers = await atOnce(() => commitImport(context, { ...file, requestId: randomUUID() }));
    expect(await stored(context)).toEqual({ activities: ROWS, imports: 1, revision: revision + 1 });
    expect(answers.filter(({ alreadyImported }) => !alreadyImported)).toHaveLength(1);
    expect(new Set(answers.map(({ importId }) => importId)).size).toBe(1);
  });

  test("one request five times at once is stored once, and all get the same answer", async () => {
    const context = await runner();
    const { revision } = await stored(context);
    const uploadId = await sendParts(context, LIST);
    const answers = await atOnce(() => commitStored(context, { uploadId, requestId: uploadId }));
    expect(await stored(context)).toEqual({ activities: ROWS, imports: 1, revision: revision + 1 });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  test("overlapping lists at once leave each run once", async () => {
    const context = await runner();
    const lists = Array.from({ length: AT_ONCE }, (_, index) => listOfRuns(100 * (index + 1)));
    await atOnce((index) => {
      const bytes = new TextEncoder().encode(lists[index]);
      return commitImport(context, { bytes, fileName: "Activities.csv", requestId: randomUUID() });
    });
    expect((await stored(context)).activities).toBe(100 * AT_ONCE);
  });
});
