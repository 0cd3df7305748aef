import type { RunnerContext } from "@/lib/data/change-runner";
import { type ImportAnswers, saveImportAnswers } from "@/lib/data/import-answers";
import { ALL_RUNS, type ColumnMapping, type SportWords } from "@/lib/imports";
import { stableId } from "@/lib/ledger/stable-id";
import { ASKED_FIELDS, NEEDED_FIELDS } from "./asked-fields";

/** What a runner says of a file that does not say it itself. */
export interface FileAnswer {
  columns?: { headings: readonly string[]; mapping: ColumnMapping } | undefined;
  sports?: SportWords | undefined;
}

/** Files with these headings, capitals and spaces aside, are read alike. */
function keyOf(headings: readonly string[]): string {
  const folded = headings.map((heading) => heading.trim().toLowerCase());
  return stableId(`columns ${JSON.stringify(folded)}`);
}

function knownFields(mapping: Readonly<Record<string, string>>): ColumnMapping {
  const known = ASKED_FIELDS.map(({ field }) => [field, mapping[field]] as const);
  return Object.fromEntries(known.filter(([, heading]) => heading !== undefined));
}

/**
 * The meaning of columns that the runner gave for such a file before: for the very headings; else, where we don't know
 * them ourselves, for a file whose needed columns have the same headings (exports leave out empty columns). Null when
 * there is none.
 */
export function rememberedMapping(
  headings: readonly string[],
  input: { answers: ImportAnswers; headersUnknown: boolean },
): ColumnMapping | null {
  const { answers, headersUnknown } = input;
  const key = keyOf(headings);
  const present = new Set(headings.map((heading) => heading.trim()));
  const alike = ({ mapping }: ImportAnswers["columns"][number]) =>
    NEEDED_FIELDS.every((field) => {
      const heading = mapping[field] ?? "";
      return present.has(heading.trim()) || (field === "type" && heading === ALL_RUNS);
    });
  const found =
    answers.columns.find((one) => one.key === key) ??
    (headersUnknown ? answers.columns.find(alike) : undefined);
  return found === undefined ? null : knownFields(found.mapping);
}

/** Keeps what the runner said; the next file like it is read without asking. Saying it again changes the answer. */
export async function answerFile(context: RunnerContext, answer: FileAnswer): Promise<void> {
  const { db, runnerId, now } = context;
  const { columns, sports = {} } = answer;
  const answers: ImportAnswers = {
    columns:
      columns === undefined
        ? []
        : [{ key: keyOf(columns.headings), mapping: { ...knownFields({ ...columns.mapping }) } }],
    sports,
  };
  await saveImportAnswers(db, { runnerId, answers, at: now });
}
