import { EDITED_BY_RUNNER, type StoredActivity } from "@/lib/data/activity-row";
import type { RunnerState } from "@/lib/data/runner-state";
import type { ImportFormat, ImportOutput } from "@/lib/imports/import-output";
import { removedIdOf } from "@/lib/imports/use-cases/activity-id";
import { importChange } from "@/lib/imports/use-cases/import-change";
import { afterFacts } from "@/lib/ledger/after-write";
import { withBeliefs } from "@/lib/ledger/belief-changes";
import { linkedBelief, unlinkedBelief } from "@/lib/ledger/believe";
import { type FactsChange, factsChange } from "@/lib/ledger/facts-change";
import { sessionOf } from "@/lib/ledger/sessions";
import type { Activity, Feedback } from "@/lib/training";

/** Something that a runner tells the product. Runs are named by their wall-clock start, which no source changes. */
export type FactEvent =
  | { kind: "file"; format: Exclude<ImportFormat, "unknown">; runs: Activity[] }
  | { kind: "log"; run: StoredActivity }
  | { kind: "correct"; startLocal: string; distanceM: number }
  | { kind: "delete"; startLocal: string }
  | { kind: "link"; startLocal: string; workoutId: string | null }
  | { kind: "feedback"; feedback: Feedback };

type Facts = Parameters<typeof factsChange>[0]["facts"];

function outputOf(event: Extract<FactEvent, { kind: "file" }>): ImportOutput {
  const days = event.runs.map(({ localDate }) => localDate).sort();
  const rows = event.runs.length;
  return {
    format: event.format,
    file: { bytes: 1, sha256: "0".repeat(64), encoding: "utf-8", delimiter: ",", decimal: ".", locale: "en" },
    units: { distance: "km", source: "stride", confidence: "high", proof: "" },
    coverage: { from: days[0] ?? null, to: days.at(-1) ?? null, possiblyTruncated: true },
    counts: { rows, runs: rows, otherSports: 0, rejected: 0, duplicatesInFile: 0, repaired: 0 },
    activities: event.runs,
    issues: [],
  };
}

function runAt(state: RunnerState, startLocal: string): StoredActivity {
  const run = state.activities.find((activity) => activity.startLocal === startLocal);
  if (run === undefined) throw new Error(`No run at ${startLocal}.`);
  return run;
}

function linked(state: RunnerState, event: Extract<FactEvent, { kind: "link" }>): Facts {
  const session = sessionOf([runAt(state, event.startLocal)]);
  const workout = state.workouts.find(({ id }) => id === event.workoutId);
  const word = workout
    ? linkedBelief(workout, { session, believedAt: "" })
    : unlinkedBelief(session, { believedAt: "" });
  return { beliefs: withBeliefs(state, [word]).beliefs };
}

interface Told {
  facts: Facts;
  removedIds?: string[];
  removed?: StoredActivity;
}

function tell(state: RunnerState, event: Exclude<FactEvent, { kind: "file" }>): Told {
  switch (event.kind) {
    case "log":
      return { facts: { activities: [...state.activities, event.run] } };
    case "link":
      return { facts: linked(state, event) };
    case "feedback":
      return { facts: { feedback: [...state.feedback, event.feedback] } };
    case "correct": {
      const run = runAt(state, event.startLocal);
      const corrected = {
        ...run,
        distanceM: event.distanceM,
        flags: [...new Set([...run.flags, EDITED_BY_RUNNER])],
      };
      return { facts: { activities: state.activities.map((one) => (one.id === run.id ? corrected : one)) } };
    }
    case "delete": {
      const run = runAt(state, event.startLocal);
      const removed = { ...run, id: removedIdOf(state.runnerId, run.dedupeKey) };
      const activities = state.activities.filter(({ id }) => id !== run.id);
      return { facts: { activities }, removedIds: [run.id], removed };
    }
  }
}

/** The change that an event makes, and the state once it is stored: by the code that serves a real runner. */
export function after(
  state: RunnerState,
  input: { event: FactEvent; today: string },
): { state: RunnerState; change: FactsChange } {
  const { event, today } = input;
  const now = new Date(`${today}T20:00:00Z`);
  if (event.kind === "file") {
    const read = { output: outputOf(event), today, fileName: "runs.csv" };
    const { facts: change } = importChange(state, { read, importId: "", now });
    return { state: afterFacts(state, change), change };
  }
  const { facts, removedIds = [], removed } = tell(state, event);
  const change = factsChange({ state, facts, removedIds, today, now, origin: "import" });
  const next = afterFacts(state, change);
  const removedActivities = removed ? [...next.removedActivities, removed] : next.removedActivities;
  return { state: { ...next, removedActivities }, change };
}
