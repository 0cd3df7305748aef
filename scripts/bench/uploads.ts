import { setTimeout as sleep } from "node:timers/promises";
import { type RunningApp, startApp } from "@/tests/e2e/support/app";
import { TEST_BUILD } from "../test-all/build-app";
import { buildForBench } from "./build";
import { listOfRuns } from "./import/files";
import { treeCpuMs } from "./refresh/process-times";
import { atMost, type Findings } from "./result";
import { UploadClient } from "./uploads/client";
import { peakMb, resetPeak, serverOf } from "./uploads/server-memory";
import { WORST_FILES } from "./uploads/worst-files";

const CLOCK = "2026-11-22T09:00:00Z";
/** What a runner may wait for an answer, and what the server may hold above what it holds at rest. */
const BARS = { answerS: 3, memoryMb: 150 } as const;
/** Imports before the measuring: the code is loaded, as on a server that has read a file before. */
const WARM_UP_IMPORTS = 2;
const REST_MS = 2_000;

/** What one file cost the server. */
interface Cost {
  file: string;
  sizeMb: number;
  status: number;
  /** Height of the memory above rest, from the first part to the last answer. */
  memoryMb: number;
  /** The answer to "what does it hold?", or the refusal. */
  answerS: number;
  serverCpuS: number;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

async function warmUp(client: UploadClient): Promise<void> {
  for (let round = 0; round < WARM_UP_IMPORTS; round += 1) {
    const small = await client.upload(new TextEncoder().encode(listOfRuns(100)));
    await client.preview(small);
    const { status, body } = await client.commit(small);
    if (status !== 200) throw new Error(`A small list was refused: ${JSON.stringify(body)}`);
    await client.undo(String(body.importId));
  }
  await sleep(REST_MS);
}

async function costOf(file: (typeof WORST_FILES)[number], app: RunningApp): Promise<Cost> {
  const server = serverOf(process.pid);
  const client = new UploadClient(app.url);
  await client.signIn();
  await warmUp(client);
  resetPeak(server);
  const idleMb = peakMb(server);
  const bytes = file.bytes();
  const upload = await client.upload(bytes);
  const cpuMs = treeCpuMs(server);
  const { status, ms } = await client.preview(upload);
  const serverCpuS = rounded((treeCpuMs(server) - cpuMs) / 1_000);
  const stored = await client.commit(upload);
  const memoryMb = Math.round(peakMb(server) - idleMb);
  if (Math.max(status, stored.status) >= 500) throw new Error(`${file.name}: the server failed.`);
  const sizeMb = rounded(bytes.length / 1_000_000);
  return { file: file.name, sizeMb, status, memoryMb, answerS: rounded(ms / 1_000), serverCpuS };
}

/** Each file meets a server of its own: memory that another file left behind is not its cost. */
async function measure(): Promise<Findings> {
  const table: (Cost & Record<string, unknown>)[] = [];
  for (const file of WORST_FILES) {
    const app = await startApp({ clock: CLOCK, env: TEST_BUILD });
    try {
      table.push({ ...(await costOf(file, app)) });
    } finally {
      await app.stop();
    }
  }
  const most = (measureOf: (cost: Cost) => number) => Math.max(...table.map(measureOf));
  const measures = {
    files: table.length,
    memoryMb: most(({ memoryMb }) => memoryMb),
    answerS: most(({ answerS }) => answerS),
    serverCpuS: most(({ serverCpuS }) => serverCpuS),
  };
  const bars = (["memoryMb", "answerS"] as const).map((name) => atMost(name, measures[name], BARS[name]));
  return { measures, bars, table };
}

/**
 * What the worst files cost the server process of the production build over HTTP: memory above rest, sent in parts where
 * they are large, asked about and stored or refused; and how long a runner waits for the answer. Builds the app first.
 */
export async function uploadsBenchmark(): Promise<Findings> {
  await buildForBench();
  return measure();
}
