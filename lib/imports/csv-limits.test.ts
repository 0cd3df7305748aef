import { expect, it } from "vitest";
import { IMPORT_LIMITS } from "./constants";
import { checkCsvLimits } from "./csv-limits";
import { buildCsv } from "./garmin/fixtures/build-csv";
import { codesOf, readText } from "./garmin/fixtures/read-text";

const HEADER = buildCsv([]);
const ROW = buildCsv([{}]).split("\n")[1] ?? "";

function codeOf(text: string): string | null {
  return checkCsvLimits(text, { delimiter: "," })?.code ?? null;
}

it.each([
  ["cellTooLarge", `${HEADER}${"x".repeat(IMPORT_LIMITS.maxCellChars + 1)}\n`],
  ["cellTooLarge", `${HEADER}"${"x".repeat(IMPORT_LIMITS.maxCellChars + 1)}"\n`],
  ["cellTooLarge", `${HEADER}${'"'.repeat(100_001)}\n`],
  ["cellTooLarge", `${HEADER}"${"Running,2026-03-08\n".repeat(300)}`],
  ["tooManyColumns", `${"a,".repeat(IMPORT_LIMITS.maxColumns)}a\n`],
  ["recordTooLarge", `${`${"x".repeat(3_000)},`.repeat(4)}\n`],
  ["quotesBroken", `${HEADER}${'"a"b",\n'.repeat(IMPORT_LIMITS.maxBadQuotes + 1)}`],
  ["tooManyRows", `${HEADER}${`${ROW}\n`.repeat(IMPORT_LIMITS.maxRows + 1)}`],
  ["tooManyRows", `${HEADER}${"\n".repeat(IMPORT_LIMITS.maxRecords + 1)}`],
])("%s: a table beyond the limit is refused before it is parsed", async (code, text) => {
  expect(codeOf(text)).toBe(code);
  const output = await readText(text);
  expect(output.format).toBe("unknown");
  expect(codesOf(output)).toEqual([code]);
});

it.each([
  ["as many rows as allowed", `${HEADER}${`${ROW}\n`.repeat(IMPORT_LIMITS.maxRows)}`],
  ["as many columns as allowed", `${"a,".repeat(IMPORT_LIMITS.maxColumns - 1)}a\n`],
  ["blank lines between rows", `${HEADER}\n\n${ROW}\n\n${ROW}\n`],
  ["quotes, commas and line breaks inside quotes", `${HEADER}"a ""b"", c\nd",2\n`],
  ["spaces after a closing quote", '"a"  ,"b" \n'],
  ["nothing", ""],
])("%s: passes", (_, text) => {
  expect(codeOf(text)).toBeNull();
});

it("keeps the good rows around one whose quotes are broken", async () => {
  const rows = buildCsv(
    ["2026-03-08", "2026-03-07", "2026-03-06"].map((day) => ({ date: `${day} 09:00:00` })),
  );
  const lines = rows.trimEnd().split("\n");
  const broken = (lines[2] ?? "").replace('"Sometown Running"', '"Some"town" Running"');
  const output = await readText([lines[0], lines[1], broken, lines[3]].join("\n"));
  expect(output.counts).toMatchObject({ rows: 3, runs: 2, rejected: 1 });
  expect(output.issues).toMatchObject([{ code: "rowBroken", line: 3, row: 2 }]);
});
