import type { RunnerContext } from "@/lib/data/change-runner";
import { AppError } from "@/lib/errors";
import { decodeText } from "@/lib/imports/decode-text";
import type { ImportIssue } from "@/lib/imports/import-output";
import { parseCsv } from "@/lib/imports/parse-csv";
import { csvText, safeText } from "./csv-cells";
import { readUpload, type Upload } from "./read-upload";

/** Heading of the column that says what is wrong; a column of that name from an earlier download is replaced. */
const ERROR_HEADING = "Error";

function problemsByRow(issues: readonly ImportIssue[]): Map<number, string[]> {
  const byRow = new Map<number, string[]>();
  for (const { row, severity, message } of issues) {
    if (row === null || severity !== "error") continue;
    byRow.set(row, [...(byRow.get(row) ?? []), message]);
  }
  return byRow;
}

/**
 * The rows of a table that could not be read, in their own words, with a last column that says what is wrong: to be
 * mended in a spreadsheet and uploaded again. Null when the text is no table.
 */
export function rejectedRowsCsv(bytes: Uint8Array, issues: readonly ImportIssue[]): string | null {
  const table = parseCsv(decodeText(bytes).text);
  if (!("header" in table)) return null;
  const problems = problemsByRow(issues);
  const kept = table.header.flatMap((heading, index) => (heading.trim() === ERROR_HEADING ? [] : [index]));
  // Cells beyond the header are part of what is wrong: they stay visible behind the message.
  const cellsOf = (cells: readonly string[]) => kept.map((index) => safeText(cells[index] ?? ""));
  const rows = [...problems].flatMap(([row, messages]) => {
    const record = table.rows[row - 1];
    if (record === undefined) return [];
    const beyond = record.cells.slice(table.header.length).map(safeText);
    return [[...cellsOf(record.cells), messages.join(" "), ...beyond]];
  });
  return csvText([[...cellsOf(table.header), ERROR_HEADING], ...rows]);
}

/**
 * The rows of an uploaded list that would be left out, as CSV.
 * @throws AppError tooLarge; badInput when the file is no list, or every row of it can be read.
 */
export async function rejectedRows(context: RunnerContext, upload: Upload): Promise<string> {
  const { output } = await readUpload(context, upload);
  const csv = output.counts.rejected === 0 ? null : rejectedRowsCsv(upload.bytes, output.issues);
  if (csv !== null) return csv;
  throw new AppError("badInput", { code: "nothingRejected", message: "Every row of this file can be read." });
}
