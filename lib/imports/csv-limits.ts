import { IMPORT_LIMITS } from "./constants";
import type { FileProblem } from "./issues";

const QUOTE = 34;
const NEWLINE = 10;
const SPACE = 32;

interface Scan {
  text: string;
  delimiter: number;
  index: number;
  line: number;
  badQuotes: number;
}

const MEND = "Export the file once more from Garmin Connect and upload it unchanged.";

function problem(code: string, message: string): FileProblem {
  return { code, message: `${message} ${MEND}` };
}

/** Is the quote before `index` a closing one: is the next thing, spaces aside, a delimiter, a line break or the end? */
function closesField(scan: Scan, index: number): boolean {
  let next = index;
  while (scan.text.charCodeAt(next) === SPACE && next - index < IMPORT_LIMITS.maxCellChars) next += 1;
  const code = scan.text.charCodeAt(next);
  return Number.isNaN(code) || code === scan.delimiter || code === NEWLINE;
}

/** Moves over a quoted cell; says why the file must be refused, or null. */
function skipQuoted(scan: Scan): FileProblem | null {
  const start = scan.index;
  let from = start + 1;
  while (true) {
    const quote = scan.text.indexOf('"', from);
    const end = quote === -1 ? scan.text.length : quote;
    if (end - start > IMPORT_LIMITS.maxCellChars) {
      return problem("cellTooLarge", `A quoted text that starts in line ${scan.line} does not end.`);
    }
    scan.index = end;
    if (quote === -1) return null;
    if (scan.text.charCodeAt(quote + 1) === QUOTE) {
      from = quote + 2;
    } else if (closesField(scan, quote + 1)) {
      scan.index = quote + 1;
      return null;
    } else {
      scan.badQuotes += 1;
      if (scan.badQuotes > IMPORT_LIMITS.maxBadQuotes) {
        return problem("quotesBroken", "The quotes in this file are damaged throughout.");
      }
      from = quote + 1;
    }
  }
}

/** Moves over an unquoted cell, up to the delimiter, line break or end. */
function skipPlain(scan: Scan): void {
  const { text, delimiter } = scan;
  let index = scan.index;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === delimiter || code === NEWLINE) break;
  }
  scan.index = index;
}

/** Moves over one record and its line break; says why the file must be refused, or null. */
function skipRecord(scan: Scan): FileProblem | null {
  const start = scan.index;
  for (let columns = 1; ; columns += 1) {
    const cellStart = scan.index;
    if (scan.text.charCodeAt(cellStart) === QUOTE) {
      const refused = skipQuoted(scan);
      if (refused) return refused;
    }
    skipPlain(scan);
    if (scan.index - cellStart > IMPORT_LIMITS.maxCellChars) {
      return problem("cellTooLarge", `A cell in line ${scan.line} has more than 4,096 characters.`);
    }
    if (columns > IMPORT_LIMITS.maxColumns) {
      return problem(
        "tooManyColumns",
        `Line ${scan.line} has more than 128 columns; Garmin writes about 50, Strava about 100.`,
      );
    }
    if (scan.index - start > IMPORT_LIMITS.maxRecordChars) {
      return problem("recordTooLarge", `Line ${scan.line} is longer than 10,000 characters.`);
    }
    if (scan.text.charCodeAt(scan.index) !== scan.delimiter) break;
    scan.index += 1;
  }
  scan.index += 1;
  return null;
}

/**
 * Checks the size of every cell, record and the whole table in one pass, with the same idea of quotes as the CSV
 * parser, before that parser sees the text: broken quotes or a huge cell can cost it seconds and a million error objects.
 * Null when the text may be parsed. Lines must end in LF.
 */
export function checkCsvLimits(text: string, input: { delimiter: string }): FileProblem | null {
  const scan: Scan = { text, delimiter: input.delimiter.charCodeAt(0), index: 0, line: 1, badQuotes: 0 };
  let rows = -1; // the first record is the header
  for (; scan.index < text.length; scan.line += 1) {
    if (text.charCodeAt(scan.index) === NEWLINE) {
      scan.index += 1;
    } else {
      const refused = skipRecord(scan);
      if (refused) return refused;
      rows += 1;
    }
    if (rows > IMPORT_LIMITS.maxRows || scan.line > IMPORT_LIMITS.maxRecords) {
      return {
        code: "tooManyRows",
        message:
          "The file has more than 20,000 rows. Split it into smaller files, each with the first line repeated, and upload them one after the other.",
      };
    }
  }
  return null;
}
