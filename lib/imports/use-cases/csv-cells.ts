/** First characters after which a spreadsheet runs a cell as a formula, full-width variants included (OWASP, CSV injection). */
const FORMULA_START = /^[\s\p{Cc}]*[=+\-@＝＋－＠\t\r]/u;
/** Numbers, times, dates and the dashes that stand for a missing value: no formula, whatever they start with. */
const PLAIN = /^[-+]?[\d.,:/\s-]*$/;
/** Garmin lists write a missing number as `NaN`; such a text is marked as text, too. */
const LOOKS_MISSING = /^\d.*N/;

/** A text that no spreadsheet runs: an apostrophe before what looks like a formula, as Garmin writes it. */
export function safeText(text: string): string {
  const risky = (FORMULA_START.test(text) && !PLAIN.test(text)) || LOOKS_MISSING.test(text);
  return risky ? `'${text}` : text;
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
