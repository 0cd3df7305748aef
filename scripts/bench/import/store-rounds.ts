import { randomUUID } from "node:crypto";
import type { RunnerContext } from "@/lib/data/change-runner";
import { listImports } from "@/lib/data/imports";
import { createUser } from "@/lib/data/users";
import { jobDb } from "@/lib/data/weekly-runs";
import { commitImport, type ImportReceipt } from "@/lib/imports/use-cases/commit-import";
import { undoImport } from "@/lib/imports/use-cases/undo-import";
import { finishOnboarding, saveOnboardingStep } from "@/lib/runner/onboarding";
import { catchUp } from "@/lib/weekly-refresh/catch-up";
import { listOfRuns } from "./files";
import type { StoreFindings } from "./store-in-postgres";

/** The day after the newest run of the list. */
const NOW = new Date("2026-11-02T12:00:00Z");
/** Three months before: the runner has a plan, a ledger and reviews since then. */
const STARTED = new Date("2026-08-05T12:00:00Z");
/** The same file at once. */
const AT_ONCE = 5;

const ANSWERS = {
  goal: { kind: "race", priority: "A", distanceM: 21_097.5, date: "2027-03-14" },
  fitness: {
    recentRace: { distanceM: 10_000, timeS: 3_000, date: "2026-07-19" },
    weeklyKm: 30,
    longestRunKm: 14,
    experience: "intermediate",
    units: "km",
  },
  schedule: {
    days: ["tue", "thu", "sat", "sun"],
    runsPerWeek: 4,
    longRunDay: "sun",
    timeZone: "Europe/Madrid",
  },
  health: { birthYear: 1985, sex: "female", painScore: 0, ill: false, daysOff: 0 },
} as const;

async function runnerSince(started: Date): Promise<RunnerContext> {
  const email = `${randomUUID()}@example.org`;
  const account = { provider: "password", providerAccountId: email, passwordHash: null } as const;
  const { id } = await createUser({ email, name: "Ana", isDemo: false, account });
  const context = { runnerId: id, db: jobDb(), now: started };
  for (const step of ["goal", "fitness", "schedule", "health"] as const) {
    await saveOnboardingStep(context, { step, answers: ANSWERS[step] });
  }
  await finishOnboarding(context, { requestId: randomUUID() });
  const today = { ...context, now: NOW };
  await catchUp(today);
  return today;
}

async function timed<T>(times: number[], work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  times.push(performance.now() - started);
  return result;
}

function store(context: RunnerContext, bytes: Uint8Array): Promise<ImportReceipt> {
  return commitImport(context, { bytes, fileName: "Activities.csv", requestId: randomUUID() });
}

function refuse(receipt: ImportReceipt, added: number): void {
  if (receipt.counts.added === added) return;
  throw new Error(`Stored ${receipt.counts.added} of ${added}.`);
}

async function oneRound(times: StoreFindings["times"], rows: number): Promise<void> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const bytes = encode(listOfRuns(rows));
  const newcomer = await runnerSince(NOW);
  refuse(await timed(times.first, () => store(newcomer, bytes)), rows);
  const planned = await runnerSince(STARTED);
  const receipt = await timed(times.planned, () => store(planned, bytes));
  refuse(receipt, rows);
  const longer = encode(listOfRuns(rows + 1));
  const second = await timed(times.again, () => store(planned, longer));
  refuse(second, 1);
  await undoImport(planned, { importId: second.importId, requestId: randomUUID() });
  const { importId } = receipt;
  await timed(times.undo, () => undoImport(planned, { importId, requestId: randomUUID() }));
}

/** How many imports are stored when the same file comes five times at once, and how many activities they say they added. */
async function storedAtOnce(rows: number): Promise<StoreFindings["atOnce"]> {
  const context = await runnerSince(STARTED);
  const bytes = new TextEncoder().encode(listOfRuns(rows));
  await Promise.all(Array.from({ length: AT_ONCE }, () => store(context, bytes)));
  const stored = await listImports(context.db, { runnerId: context.runnerId });
  return { imports: stored.length, added: stored.reduce((sum, { counts }) => sum + (counts.added ?? 0), 0) };
}

function noTimes(): StoreFindings["times"] {
  return { first: [], planned: [], again: [], undo: [] };
}

const [rows = Number.NaN, rounds = Number.NaN] = process.argv.slice(2).map(Number);
const times = noTimes();
// The code is loaded and warm, as it is on a server that has stored a file before.
await oneRound(noTimes(), rows / 10);
for (let round = 0; round < rounds; round += 1) await oneRound(times, rows);
const findings: StoreFindings = { times, atOnce: await storedAtOnce(rows / 10) };
process.send?.(findings);
process.disconnect?.();
