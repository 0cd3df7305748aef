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

/** Between the parts of the answer: no JSON holds it, since within strings it is escaped (RFC 8259, section 7). */
const SEPARATOR = "\u001e";
/** Parts of one runner: id, state, checkpoints. */
const PARTS = 3;

const checkpointsSchema = z.array(z.object({ monday: z.string(), key: z.string(), replay: z.string() }));

/** What one runner's parts say, still as JSON. */
interface RunnerTexts {
  state: string;
  checkpoints: string;
}

/** The texts of a runner who is gone. */
const NOBODY: RunnerTexts = { state: "null", checkpoints: "[]" };

/** No runners come as null. */
const answerSchema = z.string().nullable();

/** The answer of `load_runners`, cut into the texts of each runner. Nothing of it is copied. */
function textsByRunner(answer: string): Map<string, RunnerTexts> {
  const parts = answer === "" ? [] : answer.split(SEPARATOR);
  const texts = new Map<string, RunnerTexts>();
  for (let at = 0; at < parts.length; at += PARTS) {
    const [runnerId = "", state = NOBODY.state, checkpoints = NOBODY.checkpoints] = parts.slice(
      at,
      at + PARTS,
    );
    texts.set(runnerId, { state, checkpoints });
  }
  return texts;
}

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
    .rpc("load_runners", { p_runners: [...input.runnerIds], p_from: input.from })
    .abortSignal(AbortSignal.timeout(input.limitMs))
    .csv();
  const textsOf = textsByRunner(answerSchema.parse(unwrap(await call)) ?? "");
  return (runnerId) => {
    const { state: stateText, checkpoints } = textsOf.get(runnerId) ?? NOBODY;
    return {
      state: runnerStateOf(JSON.parse(stateText), runnerId),
      stateText,
      checkpoints: checkpointsSchema.parse(JSON.parse(checkpoints)),
    };
  };
}
