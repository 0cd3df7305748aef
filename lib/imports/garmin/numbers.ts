export type DecimalMark = "." | ",";

const COMMA_DECIMAL = /^\d+,\d{1,2}$/;
const POINT_DECIMAL = /^[\d,]*\d\.\d{1,2}$/;
const NUMBER = /^[+-]?[\d.,]*\d$/;
/** No number in an export has more characters. */
const NUMBER_CHARS_MAX = 20;
const ZERO = 48;
const NINE = 57;
const APOSTROPHE = 39;
/** Text that would be a formula, behind the apostrophe that makes it text. */
const GUARDED_TEXT = /^'+\s*[=+\-@＝＋－＠]/;

/**
 * Removes what is no part of a value: spaces of any kind around it, and the apostrophe that guards spreadsheets
 * against formulas (`'-16`). Missing values (`--`, `NaN`, `--:--:--`, `00:NaN:NaN`, empty) become null.
 */
export function cleanCell(cell: string | undefined): string | null {
  if (cell === undefined || cell === "" || cell === "--") return null;
  const trimmed = cell.trim();
  const first = trimmed.charCodeAt(0);
  // The common case first: a number, time or date.
  if (first >= ZERO && first <= NINE) return trimmed.includes("N") ? null : trimmed;
  if (trimmed === "" || /^-[-:.]*$/.test(trimmed) || /^[-+]?(?:nan|infinity)$/i.test(trimmed)) return null;
  return first === APOSTROPHE && /^'[-+=@\d]/.test(trimmed) ? trimmed.slice(1) : trimmed;
}

/**
 * The words in a cell, such as a title: without spaces around them and without the one apostrophe that guards
 * spreadsheets against formulas. Words that would be a missing number (`NaN`, `2nd New Year run`) are words here. Only
 * the empty cell and `--` are missing.
 */
export function cleanText(cell: string | undefined): string | null {
  const trimmed = cell?.trim() ?? "";
  if (trimmed === "" || trimmed === "--") return null;
  const isGuarded = trimmed.charCodeAt(0) === APOSTROPHE && GUARDED_TEXT.test(trimmed);
  return isGuarded ? trimmed.slice(1) : trimmed;
}

/**
 * The decimal mark of a file, by majority over cells that can only be read one way (`17,28` or `1,234.5`); null when
 * no cell tells. Language, units and decimal mark are independent settings of an account.
 */
export function inferDecimal(cells: readonly (string | null)[]): DecimalMark | null {
  let commas = 0;
  let points = 0;
  for (const cell of cells) {
    if (cell === null) continue;
    if (COMMA_DECIMAL.test(cell)) commas += 1;
    else if (POINT_DECIMAL.test(cell)) points += 1;
  }
  if (commas === points) return null;
  return commas > points ? "," : ".";
}

/** The number with a decimal mark at `index`; thousands before it must stand in threes. */
function joinAt(text: string, index: number): number | null {
  const whole = text.slice(0, index);
  if (!/^[+-]?(?:\d*|\d{1,3}(?:[.,]\d{3})+)$/.test(whole)) return null;
  return Number(`${whole.replace(/[.,]/g, "")}.${text.slice(index + 1)}`);
}

/**
 * A number in either style. With both marks the last one is the decimal mark; one mark that is not the file's decimal
 * mark and has exactly three digits behind it groups thousands. Null when the text is no such number.
 */
export function parseNumber(text: string, decimal: DecimalMark): number | null {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const compact = text.replace(/[\s'’]/g, "");
  if (compact.length > NUMBER_CHARS_MAX || !NUMBER.test(compact)) return null;
  const lastComma = compact.lastIndexOf(",");
  const lastPoint = compact.lastIndexOf(".");
  const last = Math.max(lastComma, lastPoint);
  if (last === -1) return Number(compact);
  if (lastComma !== -1 && lastPoint !== -1) return joinAt(compact, last);
  const mark = compact.charAt(last);
  const grouped = /^[+-]?\d{1,3}(?:[.,]\d{3})+$/.test(compact);
  if (compact.indexOf(mark) !== last) return grouped ? Number(compact.replace(/[.,]/g, "")) : null;
  if (mark !== decimal && grouped) return Number(compact.replace(/[.,]/, ""));
  return joinAt(compact, last);
}
