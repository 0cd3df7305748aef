import { existsSync } from "node:fs";
import { z } from "zod";
import { jobDb } from "@/lib/data/weekly-runs";
import { EnvError } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { replayRun } from "@/lib/weekly-refresh/replay-run";
import { CommandError, type CommandResult } from "./command";

/** As the start command does: the first file that names a variable wins, and the environment wins over both. */
function loadEnvironment(): void {
  for (const file of [".env.local", ".env"]) if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * `rungpt refresh --replay`: computes a stored week again through the database of the environment. `ok` tells whether the
 * result is, byte for byte, what it was.
 */
export async function replayCommand(runId: string): Promise<CommandResult> {
  if (!z.uuid().safeParse(runId).success) {
    throw new CommandError({ code: "badInput", message: "Give the id of a run, a UUID.", path: "RUN_ID" });
  }
  loadEnvironment();
  try {
    const replayed = await replayRun(jobDb(), { runId });
    return { output: replayed, ok: replayed.same };
  } catch (error) {
    if (error instanceof EnvError) throw new CommandError({ code: "environment", message: error.message });
    if (error instanceof AppError) throw new CommandError({ code: error.code, message: error.message });
    throw error;
  }
}
