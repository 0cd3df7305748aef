import "server-only";
import { z } from "zod";
import type { Receipt } from "@/components/review/receipt-view";
import type { Db } from "@/lib/data/client";
import { loadImport } from "@/lib/data/imports";
import { changesOfVersions } from "@/lib/data/plan-versions";
import { ledgerStateSchema, workoutKindSchema } from "@/lib/training";
import { reasonSentence, workoutKindWord } from "@/lib/training/format";

/** The parts of a stored receipt that its page shows; an import from before there were receipts has none. */
const receiptSchema = z.object({
  corrections: z.array(
    z.object({
      workoutId: z.string(),
      date: z.string(),
      kind: workoutKindSchema,
      before: ledgerStateSchema,
      after: ledgerStateSchema,
      plannedKm: z.number(),
      actualKm: z.number().nullable(),
    }),
  ),
  questions: z.array(z.object({ activityId: z.string() })).default([]),
  /** Receipts from before pauses were pointed out have none. */
  pause: z.object({ from: z.string(), to: z.string() }).nullable().default(null),
  totals: z.object({ assumedKm: z.number(), actualKm: z.number() }),
  fitness: z.object({ before: z.object({ vdot: z.number() }), after: z.object({ vdot: z.number() }) }),
  plan: z.object({ versionBefore: z.int(), changes: z.array(z.unknown()) }),
});

type Wanted = { runnerId: string; importId: string };

async function planChanges(db: Db, { runnerId, version }: { runnerId: string; version: number }) {
  const stored = await changesOfVersions(db, { runnerId, from: version, to: version });
  return stored.map((change) => ({ ...change, reasons: change.reasons.map(reasonSentence) }));
}

/** Reasons that stand behind every one of the changes are said once; each change keeps what is its own. */
function withReasonsOnce(changes: Receipt["changes"]) {
  const [first, ...others] = changes;
  const shared = first?.reasons.filter((reason) => others.every((change) => change.reasons.includes(reason)));
  const reasons = shared ?? [];
  const own = changes.map((change) => ({
    ...change,
    reasons: change.reasons.filter((reason) => !reasons.includes(reason)),
  }));
  return { reasons, changes: own };
}

/** One import with its receipt as the page shows it; `reasons` stand behind every change of the plan. @throws AppError notFound */
export async function readReceipt(db: Db, { runnerId, importId }: Wanted) {
  const stored = await loadImport(db, { runnerId, importId });
  const parsed = receiptSchema.safeParse(stored.receipt);
  if (!parsed.success) return { stored, receipt: null, pause: null, reasons: [], asked: [] };
  const { corrections, questions, pause, totals, fitness, plan } = parsed.data;
  const version = plan.versionBefore + 1;
  const { changes, reasons } = withReasonsOnce(
    plan.changes.length === 0 ? [] : await planChanges(db, { runnerId, version }),
  );
  const receipt: Receipt = {
    believedKm: totals.assumedKm,
    runKm: totals.actualKm,
    corrections: corrections.map(({ workoutId, kind, before, after, ...rest }) => ({
      key: workoutId,
      title: workoutKindWord(kind),
      from: before,
      to: after,
      ...rest,
    })),
    vdotBefore: fitness.before.vdot,
    vdotAfter: fitness.after.vdot,
    changes,
  };
  return { stored, receipt, pause, reasons, asked: questions.map(({ activityId }) => activityId) };
}
