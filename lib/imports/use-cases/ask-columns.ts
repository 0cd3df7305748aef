import { type ColumnMapping, suggestMapping } from "@/lib/imports";
import { ASKED_FIELDS } from "./asked-fields";
import { HEADING_CHARS_MAX } from "./constants";

/** Which column is which? Asked about a table whose headings we don't know. Nothing is stored. */
export interface ColumnQuestion {
  mode: "columns";
  fileName: string;
  /** All headings of the file; the answer is remembered for files that have them. */
  headings: string[];
  /** What can be chosen, with the first values under each heading. */
  columns: { heading: string; samples: string[] }[];
  /** What is asked for, with our guess. */
  fields: ((typeof ASKED_FIELDS)[number] & { heading: string | null })[];
}

/** The question for a table, prefilled with an earlier answer or our guess; null for a file that is no table. */
export async function askColumns(
  bytes: Uint8Array,
  input: { fileName: string; mapping: ColumnMapping | null },
): Promise<ColumnQuestion | null> {
  const { headers, samples, suggestions } = await suggestMapping(bytes, input.mapping ?? {});
  const columns = headers
    .map((heading, index) => ({ heading, samples: samples[index] ?? [] }))
    .filter(({ heading }) => heading.trim() !== "" && heading.length <= HEADING_CHARS_MAX)
    .filter(({ heading }, index, all) => all.findIndex((one) => one.heading === heading) === index);
  if (columns.length === 0) return null;
  return {
    mode: "columns",
    fileName: input.fileName,
    headings: headers,
    columns,
    fields: ASKED_FIELDS.map((asked) => ({ ...asked, heading: suggestions[asked.field] ?? null })),
  };
}
