import type { StoredActivity } from "@/lib/data/activity-row";
import { changeRunner, type RunnerContext } from "@/lib/data/change-runner";
import { loadHeld, loadImport, type StoredImport } from "@/lib/data/imports";
import type { RunnerState } from "@/lib/data/runner-state";
import { type FactsChange, factsChange } from "@/lib/ledger/facts-change";
import { loadFrom } from "@/lib/ledger/history";
import { lateSnapshots } from "@/lib/ledger/late-snapshots";
import { type Receipt, receiptOf } from "@/lib/ledger/receipt";
import { receiptWords } from "@/lib/ledger/receipt-words";
import { localDateAt } from "@/lib/training";
import { activitiesAfterUndo } from "./after-undo";

export interface UndoReceipt {
  importId: string;
  /** Activities that no other file holds and that are gone now. */
  removed: number;
  planVersion: number | null;
  receipt: (Receipt & { words: string[] }) | null;
}

function withoutRange(coverage: RunnerState["coverage"], range: StoredImport): RunnerState["coverage"] {
  const index = coverage.findIndex(({ from, to }) => from === range.coverageFrom && to === range.coverageTo);
  return index < 0 ? coverage : coverage.filter((_, position) => position !== index);
}

/**
 * Takes an import back: its activities go, and beliefs, fitness and plan follow from what is left. A second call
 * changes nothing.
 * @throws AppError notFound
 */
export async function undoImport(
  context: RunnerContext,
  input: { importId: string; requestId: string },
): Promise<UndoReceipt> {
  const { db, runnerId, now } = context;
  const { importId, requestId } = input;
  const [stored, held] = await Promise.all([
    loadImport(db, { runnerId, importId }),
    loadHeld(db, { runnerId }),
  ]);
  const nothing = { importId, removed: 0, planVersion: null, receipt: null };
  if (stored.status === "undone") return nothing;
  const done = await changeRunner(context, {
    from: loadFrom(localDateAt(now, "UTC"), stored.counts.firstDay ?? null),
    compute: async (state) => {
      const { removed, restored } = activitiesAfterUndo(state.activities, { importId, held });
      const gone = removed.map(({ id }) => id);
      const facts = factsWithout(state, { gone, restored, stored, now });
      const receipt = receiptOf(facts);
      const today = localDateAt(now, state.profile.timeZone);
      const change = {
        requestId,
        action: "undoImport",
        importUndone: importId,
        activitiesRemoved: gone,
        activities: restored,
        ledger: facts.ledger.map((belief) => ({ ...belief, importId: null })),
        ...(facts.plan === null ? {} : { plan: facts.plan.write }),
        fitness: { asOf: facts.after.fitness.asOf, profile: facts.after.fitness },
        ...(await lateSnapshots(db, { facts, today })),
      };
      return {
        change,
        outcome: { removed: gone.length, receipt: { ...receipt, words: receiptWords(receipt) } },
      };
    },
  });
  return done === null || done.result.repeated
    ? nothing
    : { importId, ...done.outcome, planVersion: done.result.planVersion };
}

function factsWithout(
  state: RunnerState,
  input: {
    gone: readonly string[];
    restored: readonly StoredActivity[];
    stored: StoredImport;
    now: Date;
  },
): FactsChange {
  const { gone, restored, stored, now } = input;
  const changed = new Set([...gone, ...restored.map(({ id }) => id)]);
  return factsChange({
    state,
    facts: {
      activities: [...state.activities.filter(({ id }) => !changed.has(id)), ...restored],
      coverage: withoutRange(state.coverage, stored),
    },
    removedIds: gone,
    today: localDateAt(now, state.profile.timeZone),
    now,
    origin: "undo",
  });
}
