import { setImmediate as nextTurn } from "node:timers/promises";
import type { Db } from "@/lib/data/client";
import { changeText, commitChanges } from "@/lib/data/commit";
import { loadRefreshStates } from "@/lib/data/refresh-states";
import type { ClaimedRun } from "@/lib/data/weekly-runs";
import { AppError } from "@/lib/errors";
import { historyFrom } from "@/lib/ledger/history";
import { localDateAt } from "@/lib/training";
import { type ComputedWeek, computeWeek } from "./compute-week";
import { CALL_LIMIT_MS, MAX_TRIES_WHEN_STALE } from "./constants";
import { failpoint } from "./failpoints";

/** `lostLease`: another worker has taken the week over and will finish it. */
export type AppliedWeek = "refreshed" | "alreadyDone" | "lostLease" | { error: unknown };

/** The function that finishes a run refuses with this word when the lease is gone. */
function isLostLease(error: AppError): boolean {
  const { cause } = error;
  return typeof cause === "object" && cause !== null && "message" in cause && cause.message === "lost_lease";
}

function read(db: Db, { runs, now }: { runs: readonly ClaimedRun[]; now: Date }) {
  return loadRefreshStates(db, {
    runnerIds: runs.map(({ runnerId }) => runnerId),
    // Days differ by one between zones at most; a week more of facts changes nothing.
    from: historyFrom(localDateAt(now, "Etc/GMT+12")),
    limitMs: CALL_LIMIT_MS,
  });
}

/** One read, the computations, one write; answers the weeks whose facts moved on meanwhile. */
async function applyOnce(
  db: Db,
  input: { runs: readonly ClaimedRun[]; now: Date },
  applied: Map<string, AppliedWeek>,
): Promise<ClaimedRun[]> {
  const stateOf = await read(db, input);
  await failpoint("statesLoaded");
  const computed: { run: ClaimedRun; outcome: ComputedWeek["outcome"]; text: string }[] = [];
  for (const run of input.runs) {
    // On one machine the same process serves pages: they get their turn between two runners.
    await nextTurn();
    try {
      await failpoint("weekBegun", run.id);
      const { change, outcome } = computeWeek(stateOf(run.runnerId), { run, now: input.now });
      computed.push({ run, outcome, text: changeText(change) });
      await failpoint("weekComputed", run.id);
    } catch (error) {
      applied.set(run.id, { error });
    }
  }
  await failpoint("beforeCommit");
  const commit = commitChanges(
    db,
    computed.map(({ text }) => text),
    { limitMs: CALL_LIMIT_MS },
  );
  await failpoint("committing");
  const answers = await commit;
  await failpoint("committed");
  return computed.flatMap(({ run, outcome }, index) => {
    const answer = answers[index];
    if (answer instanceof AppError && answer.kind === "stale" && !isLostLease(answer)) return [run];
    if (!(answer instanceof AppError)) applied.set(run.id, outcome);
    else applied.set(run.id, isLostLease(answer) ? "lostLease" : { error: answer });
    return [];
  });
}

async function applyTogether(
  db: Db,
  input: { runs: readonly ClaimedRun[]; now: Date },
  applied: Map<string, AppliedWeek>,
): Promise<void> {
  let open = input.runs;
  for (let attempt = 1; open.length > 0 && attempt <= MAX_TRIES_WHEN_STALE; attempt += 1) {
    if (attempt > 1) await failpoint("beforeStaleRetry");
    open = await applyOnce(db, { ...input, runs: open }, applied);
  }
  const error = new AppError("stale", { code: "staleBase", message: "Facts of this runner kept arriving." });
  for (const run of open) applied.set(run.id, { error });
}

/**
 * Refreshes claimed weeks of different runners: one read and one write for all of them. Facts that arrive in between
 * make a week start over, a lost lease makes it stop with nothing written, an error is that week's alone. When a call
 * fails or hangs, each week is tried by itself. Answers by run id.
 */
export async function applyWeeks(
  db: Db,
  { runs, now }: { runs: readonly ClaimedRun[]; now: Date },
): Promise<Map<string, AppliedWeek>> {
  const applied = new Map<string, AppliedWeek>();
  try {
    await applyTogether(db, { runs, now }, applied);
  } catch (error) {
    const left = runs.filter(({ id }) => !applied.has(id));
    if (runs.length === 1) for (const { id } of left) applied.set(id, { error });
    else {
      const apart = await Promise.all(left.map((run) => applyWeeks(db, { runs: [run], now })));
      for (const one of apart) for (const [id, outcome] of one) applied.set(id, outcome);
    }
  }
  return applied;
}
