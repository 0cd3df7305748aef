import type { Units } from "@/lib/training/format";

/** What the runner has said of one file: the unit of its distances, and when it was where the file has no date. */
export type Said = { units: Units | "each" | null; start: string | null };

export const NOTHING_SAID: Said = { units: null, start: null };

/** The server's question: which column is which? */
export type ColumnsView = {
  mode: "columns";
  fileName: string;
  headings: readonly string[];
  /** What can be chosen, with the first values under each heading. */
  columns: readonly { heading: string; samples: readonly string[] }[];
  /** What is asked for, with a guess or the earlier answer. */
  fields: readonly {
    field: string;
    label: string;
    hint: string;
    needed: boolean;
    /** What may be said in place of a column. */
    otherwise?: { value: string; label: string };
    heading: string | null;
  }[];
};

/** A stored run that a file without a date may be. */
export type StartView = { startLocal: string; title: string; distanceM: number | null; durationS: number };

/** What a file leaves open. */
export type QuestionsView = {
  needsUnits: boolean;
  /** Kilometres and miles both occur. */
  hasMixedUnits: boolean;
  needsStart: boolean;
  start: string | null;
  startSuggestions: readonly StartView[];
  /** The columns were read as the runner said. */
  columnsAnswered: boolean;
  /** Words for sports that nobody knows, with what the runner said of them. */
  sports: readonly { word: string; sport: string | null }[];
};

/** Columns as chosen, field to heading; an empty heading is none. */
export type ChosenColumns = Readonly<Record<string, string>>;

/** What has to be chosen otherwise, by field; empty when the answer can be sent. */
export function columnProblems({ fields }: ColumnsView, chosen: ChosenColumns): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const { field, label, needed } of fields) {
    const heading = chosen[field] ?? "";
    const others = fields.filter((other) => other.field !== field && chosen[other.field] === heading);
    if (heading === "" && needed) problems[field] = `Choose the column for: ${label.toLowerCase()}.`;
    else if (heading !== "" && others.length > 0) {
      problems[field] =
        `${heading} is chosen for ${others.map((other) => other.label.toLowerCase()).join(" and ")}, too. A column is one thing.`;
    }
  }
  return problems;
}

/** The first values under a heading, as an example; empty where there are none. */
export function exampleText({ columns }: ColumnsView, heading: string): string {
  const samples = columns.find((column) => column.heading === heading)?.samples ?? [];
  return samples.length === 0 ? "" : `For example ${[...new Set(samples)].join("; ")}`;
}

/** What has to be said before the file can be stored; null when nothing has. */
export function openQuestion(
  questions: Pick<QuestionsView, "needsStart" | "needsUnits" | "hasMixedUnits">,
): string | null {
  const { needsStart, needsUnits, hasMixedUnits } = questions;
  if (needsStart) return "Say first when this was.";
  if (!needsUnits) return null;
  return hasMixedUnits ? "Choose how to read the distances first." : "Choose kilometres or miles first.";
}
