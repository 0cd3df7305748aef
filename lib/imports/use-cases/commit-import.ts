import { changeRunner, type RunnerContext } from "@/lib/data/change-runner";
import type { Change } from "@/lib/data/commit";
import { findImport, loadImport, type StoredImport } from "@/lib/data/imports";
import type { RunnerState } from "@/lib/data/runner-state";
import { lateSnapshots } from "@/lib/ledger/late-snapshots";
import { type Receipt, receiptOf } from "@/lib/ledger/receipt";
import { receiptWords } from "@/lib/ledger/receipt-words";
import { stableId } from "@/lib/ledger/stable-id";
import type { Belief } from "@/lib/training";
import { STORED_ISSUES_MAX } from "./constants";
import { type ImportChange, importChange } from "./import-change";
import { loadFromOf } from "./preview-import";
import { type ReadUpload, readUpload, refuseOpenQuestions, type Upload } from "./read-upload";

/** The answer to a stored file. `planVersion` is the version that it made, null when the plan stayed. */
export interface ImportReceipt {
  mode: "commit";
  importId: string;
  /** This very file was stored before and brought nothing new now. */
  alreadyImported: boolean;
  counts: StoredImport["counts"];
  planVersion: number | null;
  receipt: (Receipt & { words: string[] }) | null;
}

type FullReceipt = Receipt & { words: string[] };

/** Entries that no activity stands behind say which file they come from. */
function withImport(ledger: readonly Belief[], importId: string): Belief[] {
  return ledger.map((belief) =>
    belief.importId === null && belief.source === "import" ? { ...belief, importId } : belief,
  );
}

function changeOf(
  computed: ImportChange,
  input: { read: ReadUpload; importId: string; requestId: string; receipt: FullReceipt },
): Change {
  const { merged, coverage, facts } = computed;
  const { read, importId, requestId, receipt } = input;
  const { output } = read;
  const days = output.activities.map(({ localDate }) => localDate).sort();
  const counts = {
    ...output.counts,
    added: merged.added.length,
    updated: merged.updated.length,
    duplicates: merged.heldKeys.length,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    same: merged.same,
    replaced: merged.replaced,
    offered: merged.offered,
  };
  const issues = [...output.issues, ...merged.issues];
  return {
    requestId,
    action: "import",
    detail: { importId },
    import: {
      id: importId,
      sha256: output.file.sha256,
      fileName: read.fileName,
      bytes: output.file.bytes,
      format: output.format,
      units: output.units.distance,
      unitSource: output.units.source,
      coverageFrom: coverage?.from ?? null,
      coverageTo: coverage?.to ?? null,
      counts,
      issues: issues.slice(0, STORED_ISSUES_MAX),
      receipt,
    },
    activities: [...merged.added, ...merged.updated],
    ledger: withImport(facts.ledger, importId),
    ...(facts.plan === null ? {} : { plan: facts.plan.write }),
    fitness: { asOf: facts.after.fitness.asOf, profile: facts.after.fitness },
  };
}

/** The answer for a file that was stored by an earlier call with the same request id. */
export async function answerAgain(context: RunnerContext, importId: string): Promise<ImportReceipt> {
  const { db, runnerId } = context;
  const { counts, receipt } = await loadImport(db, { runnerId, importId });
  const full = isFullReceipt(receipt) ? receipt : null;
  const changed = full !== null && full.plan.changes.length > 0;
  const planVersion = changed ? full.plan.versionBefore + 1 : null;
  return { mode: "commit", importId, alreadyImported: false, counts, planVersion, receipt: full };
}

/** The receipt column is only ever written by `changeOf`, as a whole. */
function isFullReceipt(stored: object): stored is FullReceipt {
  return "plan" in stored && "words" in stored;
}

/** What a file that is known already and brings nothing new is answered with. Nothing is stored. */
function nothingNew(known: StoredImport, computed: ImportChange, read: ReadUpload): ImportReceipt {
  const counts = {
    ...read.output.counts,
    added: 0,
    updated: 0,
    duplicates: computed.merged.heldKeys.length,
  };
  return {
    mode: "commit",
    importId: known.id,
    alreadyImported: true,
    counts,
    planVersion: null,
    receipt: null,
  };
}

/**
 * Reads the bytes again and stores import, activities, beliefs, fitness and (where the facts call for it) a new plan
 * version, all or nothing. The same request again gets the same answer; the same file again changes nothing.
 * @throws AppError tooLarge; badInput for a wrong file or one that leaves a question open; stale when others kept writing.
 */
export async function commitImport(
  context: RunnerContext,
  upload: Upload & { requestId: string },
): Promise<ImportReceipt> {
  const { db, runnerId, now } = context;
  const { requestId } = upload;
  const read = await readUpload(context, upload);
  refuseOpenQuestions(read.output);
  const importId = stableId(`import ${runnerId} ${requestId}`);
  const find = () => findImport(db, { runnerId, id: importId, sha256: read.output.file.sha256 });
  if ((await find())?.id === importId) return answerAgain(context, importId);
  const unchanged: { answer: ImportReceipt | null } = { answer: null };
  const done = await changeRunner(context, {
    from: await loadFromOf(context, read),
    compute: async (state: RunnerState) => {
      const computed = importChange(state, { read, importId, now });
      const { added, updated } = computed.merged;
      // Looked for again: the same file may have been stored by another request since.
      const known = added.length + updated.length === 0 ? await find() : null;
      if (known !== null) {
        unchanged.answer = known.id === importId ? null : nothingNew(known, computed, read);
        return null;
      }
      const receipt = receiptOf(computed.facts);
      const full = { ...receipt, words: receiptWords(receipt) };
      const change = changeOf(computed, { read, importId, requestId, receipt: full });
      const late = await lateSnapshots(db, { facts: computed.facts, today: read.today });
      return { change: { ...change, ...late }, outcome: full };
    },
  });
  if (done === null && unchanged.answer !== null) return unchanged.answer;
  if (done === null || done.result.repeated) return answerAgain(context, importId);
  const { counts } = await loadImport(db, { runnerId, importId });
  const { planVersion } = done.result;
  return { mode: "commit", importId, alreadyImported: false, counts, planVersion, receipt: done.outcome };
}
