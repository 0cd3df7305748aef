/**
 * Gives each copy of a runner the checkpoint that it would have after last Sunday, as a process of its own: that of the
 * runner it was copied from, with its own ids. Without it the first Sunday of a copy would replay its whole season.
 */
import { loadRefreshStates } from "@/lib/data/refresh-states";
import { jobDb } from "@/lib/data/weekly-runs";
import { checkpointOf } from "@/lib/weekly-refresh/checkpoint";
import { pack, unpack } from "@/lib/weekly-refresh/freeze";
import { plannedById, unpackReplay } from "@/lib/weekly-refresh/packed-replay";
import { copiedId } from "./clone-runners";

const BATCH = 100;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const db = jobDb();

async function prime(
  stored: { runner_id: string; replay: string; monday: string },
  copies: number,
): Promise<void> {
  const text = unpack(stored.replay);
  for (let first = 1; first <= copies; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, copies - first + 1) }, (_, index) => first + index);
    const runnerIds = numbers.map((number) => copiedId(stored.runner_id, number));
    const stateOf = await loadRefreshStates(db, {
      runnerIds,
      from: "2026-01-01",
      limitMs: 60_000,
    });
    const rows = numbers.map((number, index) => {
      const runnerId = runnerIds[index] ?? "";
      const own = pack(text.replace(UUID, (id) => copiedId(id, number)));
      const { state } = stateOf(runnerId);
      const replay = unpackReplay(own, plannedById(state));
      const checkpoint = checkpointOf(state, { monday: stored.monday, replay });
      if (checkpoint === null) throw new Error("The replay ends on another Monday.");
      return { runner_id: runnerId, monday: checkpoint.monday, key: checkpoint.key, replay: own };
    });
    const { error } = await db.from("replay_checkpoints").insert(rows);
    if (error !== null) throw new Error(error.message);
  }
}

const { data } = await db.from("replay_checkpoints").select("runner_id, monday, replay");
for (const stored of data ?? []) await prime(stored, Number(process.env.BENCH_COPIES));
process.send?.("primed");
process.disconnect();
