import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";

/** What a stopped process may take to put its house in order before it is killed. */
const STOP_TIMEOUT_MS = 8000;

export type Child = {
  process: ChildProcess;
  /** Resolves with the exit code when the process has ended, however it ended. */
  ended: Promise<number>;
  stop: () => Promise<void>;
};

/**
 * Starts a Node program in a process group of its own, so that stopping it also stops what it has started. The IPC channel
 * tells the program when this process dies without having stopped it.
 */
export function startChild(
  args: string[],
  { env, stdio }: { env: NodeJS.ProcessEnv; stdio: SpawnOptions["stdio"] },
): Child {
  const child = spawn(process.execPath, args, { env, stdio, detached: true });
  const ended = new Promise<number>((resolve) => {
    child.once("exit", (code) => resolve(code ?? 1));
    child.once("error", () => resolve(1));
  });
  const stop = async () => {
    signalGroup(child, "SIGTERM");
    const timer = setTimeout(() => signalGroup(child, "SIGKILL"), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(timer);
    // Whatever the program left behind in its group goes with it.
    signalGroup(child, "SIGKILL");
  };
  return { process: child, ended, stop };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has gone already.
  }
}
