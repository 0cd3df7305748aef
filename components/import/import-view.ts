import type { Units } from "@/lib/training/format";
import type { QuestionsView } from "./question-view";

/** One kind of remark about the rows of a file. `rows` are the data rows concerned, counted from 1. */
export type IssueView = {
  code: string;
  severity: "error" | "warning" | "fixed" | "info";
  count: number;
  message: string;
  rows: readonly number[];
};

/** A run as the file has it, in metres and seconds. */
export type RunView = {
  row: number;
  localDate: string;
  title: string;
  distanceM: number | null;
  durationS: number;
};

/** What storing would do to what is believed and planned. */
export type EffectView = {
  totals: { assumed: number; completed: number; partial: number; missed: number };
  extras: readonly unknown[];
  plan: { changes: readonly unknown[] };
};

/** The server's answer about a file that is not stored yet. */
export type PreviewView = QuestionsView & {
  mode: "preview";
  fileName: string;
  /** The runner's day. */
  today: string;
  format: string;
  writing: { locale: string | null; decimal: "." | "," | null };
  units: { distance: Units | "unknown"; confidence: "high" | "medium" | "low"; proof: string };
  days: { from: string | null; to: string | null; possiblyTruncated: boolean };
  counts: {
    /** All rows of the file: runs, other sports, rejected ones and those that stand in it twice. */
    rows: number;
    runs: number;
    otherSports: number;
    rejected: number;
    duplicatesInFile: number;
    /** Rows that were used after something in them was mended. */
    repaired: number;
    /** Not stored before. */
    added: number;
    /** Stored before with fewer details. */
    updated: number;
    duplicates: number;
  };
  issues: readonly IssueView[];
  runs: readonly RunView[];
  /** Null while a question about the file is open. */
  effect: EffectView | null;
};

export type PastImport = {
  id: string;
  fileName: string;
  from: string | null;
  to: string | null;
  added: number;
  undone: boolean;
};

/** What is wrong with a file before it is read; null when it may go. */
export function refuseFile(file: { name: string; size: number }): string | null {
  if (file.size > 0) return null;
  return `${file.name} is empty. Export the list from Garmin Connect again and upload the new file.`;
}

/** Activities that storing the file would bring: new ones, and stored ones with fuller numbers. */
export function bringsNew({ counts }: Pick<PreviewView, "counts">): number {
  return counts.added + counts.updated;
}

/** `3 runs`, `1 run`, `2 activities`. */
export function countText(count: number, noun: "run" | "activity" | "planned run"): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${noun === "activity" ? "activities" : `${noun}s`}`;
}

/** Every row of the file accounted for, in one sentence. */
export function rowReport({ counts }: Pick<PreviewView, "counts">): string {
  const { rows, runs, otherSports, rejected, duplicatesInFile, repaired } = counts;
  const parts = [
    countText(runs, "run"),
    otherSports > 0 ? `${otherSports} of other sports` : "",
    duplicatesInFile > 0 ? `${duplicatesInFile} in it twice` : "",
    rejected > 0 ? `${rejected} left out` : "",
  ].filter(Boolean);
  const mended = repaired > 0 ? ` In ${repaired} of them something was mended.` : "";
  return `${rows === 1 ? "1 row" : `${rows} rows`}: ${parts.join(", ")}.${mended}`;
}

const ROWS_SHOWN = 6;

/** `row 7`, `rows 7, 9 and 12`, `rows 7, 9, 12, 15, 18, 21 and 48 more`. */
export function rowsText(rows: readonly number[]): string {
  const shown = rows.slice(0, ROWS_SHOWN).map(String);
  const more = rows.length - shown.length;
  if (more > 0) return `rows ${shown.join(", ")} and ${more} more`;
  const last = shown.pop();
  if (last === undefined) return "";
  return shown.length === 0 ? `row ${last}` : `rows ${shown.join(", ")} and ${last}`;
}

/** What storing would settle, in plain sentences. */
export function effectSentences({ totals, extras, plan }: EffectView): string[] {
  const { assumed, completed, partial, missed } = totals;
  const found = [
    completed > 0 ? `${completed} as planned` : "",
    partial > 0 ? `${partial} partly` : "",
    missed > 0 ? `${missed} not run` : "",
  ].filter(Boolean);
  const sentences = [
    found.length > 0 ? `Of your planned runs: ${found.join(", ")}.` : "",
    assumed > 0 ? `${countText(assumed, "run")} assumed so far would be settled.` : "",
    extras.length > 0 ? `${countText(extras.length, "run")} outside the plan would count, too.` : "",
    plan.changes.length > 0
      ? `${countText(plan.changes.length, "planned run")} ahead would change; the receipt says why.`
      : "Your plan ahead would stay as it is.",
  ];
  return sentences.filter(Boolean);
}
