import "server-only";
import { z } from "zod";
import type { Db } from "./client";
import { unwrap } from "./database-error";
import { type RunnerState, runnerStateOf } from "./runner-state";

/** How far the season of a runner was replayed, as stored: `replay` is packed. */
export interface StoredCheckpoint {
  monday: string;
  key: string;
  replay: string;
}

/** A runner as the weekly refresh reads them. */
export interface RefreshState {
  state: RunnerState;
  /** The state as it came, JSON. */
  stateText: string;
  /** Newest first. */
  checkpoints: StoredCheckpoint[];
}

const rowSchema = z.object({
  runner_id: z.string(),
  /** JSON as text. */
  state: z.string().nullable(),
  checkpoints: z.array(z.object({ monday: z.string(), key: z.string(), replay: z.string() })),
});

/**
 * Reads several runners in one round trip: from the day `from` on, and all that a replay of their season needs. Answers a
 * function that gives one of them.
 * @throws AppError when the call fails; the function throws for a runner who is gone or whose rows are damaged.
 */
export async function loadRefreshStates(
  db: Db,
  input: { runnerIds: readonly string[]; from: string; limitMs: number },
): Promise<(runnerId: string) => RefreshState> {
  const call = db
    .rpc("load_runners", {
      p_runners: [...input.runnerIds],
      p_from: input.from,
    })
    .abortSignal(AbortSignal.timeout(input.limitMs));
  const rows = z.array(rowSchema).parse(unwrap(await call));
  const rowOf = new Map(rows.map((row) => [row.runner_id, row]));
  return (runnerId) => {
    const row = rowOf.get(runnerId);
    const stateText = row?.state ?? "null";
    const state = runnerStateOf(JSON.parse(stateText), runnerId);
    return { state, stateText, checkpoints: row?.checkpoints ?? [] };
  };
}
