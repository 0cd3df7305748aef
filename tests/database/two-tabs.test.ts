import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PostgresSupabase, startPostgresSupabase } from "../support/postgres-supabase";

/** Orders in which two tabs and the Sunday job may read and write. */
const INTERLEAVINGS = Number(process.env.RUNGPT_CASES ?? 1_000);
const MONDAY = "2026-11-23";

let database: PostgresSupabase;

beforeAll(async () => {
  database = await startPostgresSupabase();
});

afterAll(() => database?.stop());

interface Edit {
  requestId: string;
  /** The workout that only this edit adds. */
  workoutId: string;
  /** The answer never arrives, so the same request is sent once more. */
  isAnswerLost: boolean;
}

/** A tab, or the job: reads, then writes what it made of it, again and again. */
interface Writer {
  open: Edit[];
  seen: { revision: number; version: number } | null;
}

async function newRunner(): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  const [row] = await database.sql(
    `select public.create_user(p_email => $1, p_name => '', p_is_demo => false, p_provider => 'password',
      p_provider_account_id => $1, p_password_hash => null) ->> 'id' as id`,
    [email],
  );
  return String(row?.id);
}

async function read(runner: string): Promise<{ revision: number; version: number }> {
  const [row] = await database.sql(
    `select revision, coalesce((select max(version) from public.plans where runner_id = $1), 0) as version
     from public.profiles where runner_id = $1`,
    [runner],
  );
  return { revision: Number(row?.revision), version: Number(row?.version) };
}

function planOf(runner: string, { workoutId, version }: { workoutId: string; version: number }) {
  const body = { id: workoutId, date: MONDAY };
  return {
    baseVersion: version,
    origin: "edit",
    season: { id: runner, season: {}, input: {}, startDate: MONDAY, endDate: MONDAY },
    ...{ engineVersion: "1", firstDay: MONDAY, lastDay: MONDAY, fitness: {}, feasible: true, reason: null },
    ...{ warnings: [], closed: [], opened: [{ workoutId, date: MONDAY, pinned: false, body }] },
    changes: [
      { workoutId, date: MONDAY, change: "added", before: null, after: body, reasons: ["runnerEdit"] },
    ],
  };
}

/** One write from what the writer has seen; false when that was no longer true. */
async function write(runner: string, edit: Edit, seen: NonNullable<Writer["seen"]>): Promise<boolean> {
  const plan = planOf(runner, { workoutId: edit.workoutId, version: seen.version });
  const change = { requestId: edit.requestId, action: "test", plan };
  try {
    await database.sql("select public.commit_change($1, $2, $3)", [runner, seen.revision, change]);
    return true;
  } catch (error) {
    if (error instanceof Error && /stale_base/.test(error.message)) return false;
    throw error;
  }
}

/** The next thing that a writer does: read, or write what it made of what it read. Answers whether that was refused. */
async function step(runner: string, writer: Writer): Promise<boolean> {
  const [edit] = writer.open;
  if (edit === undefined) return false;
  if (writer.seen === null) {
    writer.seen = await read(runner);
    return false;
  }
  const isStored = await write(runner, edit, writer.seen);
  if (isStored && edit.isAnswerLost) {
    edit.isAnswerLost = false;
    return false;
  }
  if (isStored) writer.open.shift();
  writer.seen = null;
  return !isStored;
}

const editsArbitrary = fc.array(fc.boolean(), { minLength: 1, maxLength: 3 });
const orderArbitrary = fc.array(fc.array(fc.nat(2), { minLength: 1, maxLength: 3 }), { maxLength: 16 });

test(`two tabs and the Sunday job lose no edit in ${INTERLEAVINGS} interleavings`, async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(editsArbitrary, editsArbitrary, editsArbitrary),
      orderArbitrary,
      async (all, order) => {
        const runner = await newRunner();
        const writers: Writer[] = all.map((lost, who) => ({
          seen: null,
          open: lost.map((isAnswerLost, n) => ({
            requestId: randomUUID(),
            workoutId: `${who}-${n}`,
            isAnswerLost,
          })),
        }));
        const edits = writers.flatMap(({ open }) => open.map(({ workoutId }) => workoutId));
        // Writers of one turn act at the same instant.
        for (const turn of order) {
          const acting = [...new Set(turn)].flatMap((who) => writers[who] ?? []);
          const before = acting.map(({ seen }) => seen);
          await Promise.all(acting.map((writer) => step(runner, writer)));
          refused += acting.filter(
            ({ seen, open }, n) => before[n] !== null && seen === null && open.length > 0,
          ).length;
        }
        for (const writer of writers) while (writer.open.length > 0) await step(runner, writer);
        const stored = await database.sql(
          "select workout_id, from_version from public.workouts where runner_id = $1 order by from_version",
          [runner],
        );
        expect(stored.map(({ workout_id }) => workout_id).sort()).toEqual(edits.sort());
        expect(stored.map(({ from_version }) => from_version)).toEqual(edits.map((_, index) => index + 1));
        expect(await read(runner)).toEqual({ revision: edits.length, version: edits.length });
      },
    ),
    { numRuns: INTERLEAVINGS, endOnFailure: true },
  );
  expect(refused).toBeGreaterThan(0);
}, 240_000);
