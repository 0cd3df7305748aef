import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartError } from "./start-error";

export type Lock = { release: () => Promise<void> };

/**
 * Claims a data directory for this process. A lock left by a process that no longer runs is taken over.
 * @throws StartError when a running process holds it.
 */
export async function acquireLock(dataDir: string): Promise<Lock> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, "lock");
  const mine = JSON.stringify({ pid: process.pid, started: await startOf(process.pid) });
  for (let attempt = 0; attempt < 3; attempt += 1) {
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

async function create({ path, content }: { path: string; content: string }): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw new StartError(`The data directory cannot be written: ${path} could not be created.`, {
      cause: error,
    });
  }
}

async function release({ path, mine }: { path: string; mine: string }): Promise<void> {
  const held = await readFile(path, "utf8").catch(() => "");
  if (held === mine) await rm(path, { force: true });
}

/** Moves the stale lock aside first: if another starter has replaced it meanwhile, theirs is put back. */
async function removeStale({ path, held }: { path: string; held: string }): Promise<void> {
  const aside = `${path}.${process.pid}`;
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  const content = await readFile(aside, "utf8").catch(() => "");
  if (content !== held) await create({ path, content });
  await rm(aside, { force: true });
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
