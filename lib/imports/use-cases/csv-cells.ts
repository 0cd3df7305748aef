/** First characters after which a spreadsheet runs a cell as a formula, full-width variants included (OWASP, CSV injection). */
const FORMULA_START = /^[\s\p{Cc}]*[=+\-@＝＋－＠\t\r]/u;
/** Numbers, times, dates and the dashes that stand for a missing value: no formula, whatever they start with. */
const PLAIN = /^[-+]?[\d.,:/\s-]*$/;
/** Words that begin as a formula does, guarded already or not. */
const FORMULA_OR_GUARDED = /^'*[\s\p{Cc}]*[=+\-@＝＋－＠]/u;

/** A cell of any kind that no spreadsheet runs: an apostrophe before what looks like a formula, as Garmin writes it. */
export function safeText(text: string): string {
  return FORMULA_START.test(text) && !PLAIN.test(text) ? `'${text}` : text;
}

/**
 * Words, such as a title, that no spreadsheet runs and that our reader reads back letter for letter: one more apostrophe
 * before words that begin as a formula does, and before those that begin with an apostrophe and a formula.
 */
export function safeWords(text: string): string {
  return FORMULA_OR_GUARDED.test(text) ? `'${text}` : text;
}

/**
 * A number with a decimal point, as exact as it is. Three decimals get a fourth: three digits behind a mark could be
 * thousands. `--` where there is none.
 */
export function numberText(value: number | null): string {
  if (value === null) return "--";
  const text = String(Math.round(value * 1e6) / 1e6);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** Rows as CSV (RFC 4180: CRLF, quotes doubled). */
export function csvText(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) =>
    /[",;\n\r\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}
