import type { Db } from "@/lib/data/client";
import { findFrozenRun } from "@/lib/data/weekly-runs";
import { AppError } from "@/lib/errors";
import { canonicalJson, hashOfText, unpack } from "./freeze";
import { inputOfText } from "./frozen-text";
import { type RefreshResult, refreshRunner } from "./refresh-runner";

/** A week computed again from its stored input. `same`: input and output are, byte for byte, what they were. */
export interface ReplayedRun {
  runId: string;
  weekStart: string;
  same: boolean;
  inputHash: { stored: string | null; now: string };
  outputHash: { stored: string | null; now: string };
  result: RefreshResult | null;
}

/**
 * Computes a finished week again from its frozen input; nothing is stored.
 * @throws AppError notFound when there is no such run, or when its input is no longer kept or never was.
 */
export async function replayRun(db: Db, { runId }: { runId: string }): Promise<ReplayedRun> {
  const run = await findFrozenRun(db, { runId });
  if (run === null || run.input === null || run.outputHash === null) {
    const message =
      run === null
        ? "There is no run with this id. The operator's page lists the latest ones."
        : "The input of this run is not kept: it is older than thirteen weeks, not finished, or closed a week that was done.";
    throw new AppError("notFound", { code: run === null ? "noSuchRun" : "inputNotKept", message });
  }
  // Rows of earlier releases hold the value itself, in which the database has put the properties in another order.
  const textOf = typeof run.input === "string" ? JSON.stringify : canonicalJson;
  const frozen = typeof run.input === "string" ? unpack(run.input) : canonicalJson(run.input);
  const result = refreshRunner(inputOfText(frozen));
  const inputHash = { stored: run.inputHash, now: hashOfText(frozen) };
  const outputHash = { stored: run.outputHash, now: hashOfText(textOf(result)) };
  const same = inputHash.stored === inputHash.now && outputHash.stored === outputHash.now;
  return { runId, weekStart: run.weekStart, same, inputHash, outputHash, result };
}
