import { PARTIAL } from "@/tests/support/llm-faults";
import type { Contender, Race } from "./contenders";

/** The whole answer of a deployment that works. */
export const GOOD = "Run 8 km easy today, and keep it relaxed.";
/** After this a turn counts as hung (ms); all timers of all attempts are over by then. */
const PATIENCE_MS = 3_000;

/** How a turn ended for whoever asked. */
export type Ending =
  | "answered"
  /** Two answers in one. */
  | "spliced"
  /** Ended as if all were well, with something else than a whole answer. */
  | "cutSilently"
  /** Said that it could not answer. */
  | "gaveUp"
  | "hung";

export interface TurnOutcome {
  ending: Ending;
  ms: number;
}

/** Lets a contender answer one question and judges what stands on the screen at the end. */
export async function runTurn(
  contender: Contender,
  { deployments, timers }: Pick<Race, "deployments" | "timers">,
): Promise<TurnOutcome> {
  let shown = "";
  const screen = {
    say: (text: string) => {
      shown += text;
    },
    clear: () => {
      shown = "";
    },
  };
  const patience = new AbortController();
  const begunMs = performance.now();
  const hung = new Promise<"hung">((resolve) => {
    setTimeout(() => resolve("hung"), PATIENCE_MS).unref();
  });
  const race = { deployments, screen, timers, signal: patience.signal };
  const end = await Promise.race([
    contender(race).then(
      () => "ended" as const,
      () => "gaveUp" as const,
    ),
    hung,
  ]);
  const ms = performance.now() - begunMs;
  patience.abort();
  if (end === "hung") return { ending: "hung", ms };
  if (shown.includes(PARTIAL.trim()) && shown.includes(GOOD)) return { ending: "spliced", ms };
  if (end === "gaveUp") return { ending: "gaveUp", ms };
  return { ending: shown === GOOD ? "answered" : "cutSilently", ms };
}
