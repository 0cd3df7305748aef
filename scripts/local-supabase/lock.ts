import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartError } from "./start-error";

export type Lock = { release: () => Promise<void> };

const ATTEMPTS = 40;
const RETRY_MS = 50;
/** Held for a moment only; one this old was left by a process that was killed while it held it. */
const GUARD_TIMEOUT_MS = 1000;

/**
 * Claims a data directory for this process. A lock left by a process that no longer runs is taken over.
 * @throws StartError when a running process holds it.
 */
export async function acquireLock(dataDir: string): Promise<Lock> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, "lock");
  const mine = JSON.stringify({ pid: process.pid, started: await startOf(process.pid) });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await create({ path, content: mine })) return { release: () => release({ path, mine }) };
    const held = await readFile(path, "utf8").catch(() => "");
    const holder = await runningHolder(held);
    if (holder !== null) {
      throw new StartError(
        `Another RunGPT (process ${holder}) is using the data directory ${dataDir}: stop it, or set RUNGPT_DATA_DIR to another directory.`,
      );
    }
    await removeStale({ path, held });
  }
  throw new StartError(`The data directory ${dataDir} is being claimed by another process: try again.`);
}

/** Makes a file that did not exist, with its content from the first moment on: a reader never sees half a lock. */
async function create({ path, content }: { path: string; content: string }): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, content, { flag: "wx", mode: 0o600 });
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw new StartError(`The data directory cannot be written: ${path} could not be created.`, {
      cause: error,
    });
  } finally {
    await rm(draft, { force: true });
  }
}

async function release({ path, mine }: { path: string; mine: string }): Promise<void> {
  const held = await readFile(path, "utf8").catch(() => "");
  if (held === mine) await rm(path, { force: true });
}

/**
 * Only the holder of the guard removes a lock, and only the one it has seen to be stale: a lock that another starter has
 * put in its place meanwhile stays.
 */
async function removeStale({ path, held }: { path: string; held: string }): Promise<void> {
  const guard = `${path}.takeover`;
  if (!(await create({ path: guard, content: "" }))) {
    const age = Date.now() - (await stat(guard).then(({ mtimeMs }) => mtimeMs, Date.now));
    if (age > GUARD_TIMEOUT_MS) await rm(guard, { force: true });
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    return;
  }
  if ((await readFile(path, "utf8").catch(() => null)) === held) await rm(path, { force: true });
  await rm(guard, { force: true });
}

async function runningHolder(content: string): Promise<number | null> {
  const [, pidText, started] = /"pid":(\d+),"started":(?:"(\d+)"|null)/.exec(content) ?? [];
  if (pidText === undefined) return null;
  const pid = Number(pidText);
  if (!isRunning(pid)) return null;
  const now = await startOf(pid);
  // A restarted machine or container gives old process numbers to new processes; the start time tells them apart.
  return started !== undefined && now !== null && now !== started ? null : pid;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Start time of a process in clock ticks since boot (field 22 of /proc/<pid>/stat), or null where there is no /proc. */
async function startOf(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  return text?.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}
