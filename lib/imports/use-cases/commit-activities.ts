import { z } from "zod";
import { changeRunner, type RunnerContext } from "@/lib/data/change-runner";
import type { Change } from "@/lib/data/commit";
import type { RunnerState } from "@/lib/data/runner-state";
import { type FactsChange, factsChange } from "@/lib/ledger/facts-change";
import { loadFrom } from "@/lib/ledger/history";
import { lateSnapshots } from "@/lib/ledger/late-snapshots";
import { receiptOf } from "@/lib/ledger/receipt";
import { receiptWords } from "@/lib/ledger/receipt-words";
import { answerOnce } from "@/lib/plan/answer-once";
import { type LocalDate, localDateAt } from "@/lib/training";
import { saidAround } from "./said-around";

const detailSchema = z.object({ id: z.string(), words: z.array(z.string()) });

/** What a change of one activity led to. */
export interface ActivityAnswer {
  /** Of the activity (or the import) that was changed. */
  id: string;
  /** The version of the plan that it made; null when the plan stayed. */
  planVersion: number | null;
  /** What follows, in sentences. */
  words: string[];
}

/** The new facts of a change, and the rows that store them. */
export interface ActivityChange {
  id: string;
  facts: Parameters<typeof factsChange>[0]["facts"];
  /** Ids of rows that go. */
  gone?: string[];
  stored?: NonNullable<Change["activities"]>;
  feedback?: (after: FactsChange) => Change["feedback"];
  feedbackReset?: Change["feedbackReset"];
  import?: NonNullable<Change["import"]>;
  /** What taking the change back needs to know; kept with the request. */
  kept?: Record<string, unknown>;
}

/** The change of one activity with everything that follows from it, but for snapshots of months. Pure. */
export function activityChange(
  state: RunnerState,
  input: { computed: ActivityChange; today: LocalDate; now: Date },
): { change: Omit<Change, "requestId" | "action">; facts: FactsChange } {
  const { computed, today, now } = input;
  const { id, gone = [], stored = [], feedbackReset } = computed;
  const facts = factsChange({
    state,
    facts: computed.facts,
    removedIds: gone,
    today,
    now,
    origin: "import",
  });
  const feedback = computed.feedback?.(facts);
  const words = receiptWords(receiptOf(facts));
  const change = {
    detail: { id, words, ...computed.kept, ...(feedback ? { said: saidAround(state, feedback) } : {}) },
    ...(computed.import === undefined ? {} : { import: computed.import }),
    ...(gone.length === 0 ? {} : { activitiesRemoved: gone }),
    ...(stored.length === 0 ? {} : { activities: stored }),
    ...(facts.ledger.length === 0 ? {} : { ledger: facts.ledger }),
    ...(feedback === undefined ? {} : { feedback }),
    ...(feedbackReset === undefined ? {} : { feedbackReset }),
    ...(facts.plan === null ? {} : { plan: facts.plan.write }),
    fitness: { asOf: facts.after.fitness.asOf, profile: facts.after.fitness },
  };
  return { change, facts };
}

/**
 * Stores a change of single activities with everything that follows from it (beliefs, fitness, plan), once per request
 * id. `oldest` is the earliest day that the change touches; `compute` may throw to refuse.
 * @throws AppError stale when others kept writing.
 */
export function commitActivities(
  context: RunnerContext,
  input: {
    requestId: string;
    action: string;
    oldest: LocalDate;
    /** The suggestion of the coach that this carries out or takes back. */
    proposal?: NonNullable<Change["proposal"]>;
    compute: (state: RunnerState, today: LocalDate) => ActivityChange;
  },
): Promise<ActivityAnswer> {
  const { requestId, action, oldest, proposal } = input;
  const { db, now } = context;
  return answerOnce(context, {
    requestId,
    answer: ({ planVersion, detail }) => ({ planVersion, ...detailSchema.parse(detail) }),
    run: () =>
      changeRunner(context, {
        from: loadFrom(localDateAt(now, "UTC"), oldest),
        compute: async (state) => {
          const today = localDateAt(now, state.profile.timeZone);
          const computed = input.compute(state, today);
          const { change, facts } = activityChange(state, { computed, today, now });
          return {
            change: {
              requestId,
              action,
              ...(proposal ? { proposal } : {}),
              ...change,
              ...(await lateSnapshots(db, { facts, today })),
            },
            outcome: null,
          };
        },
      }),
  });
}
