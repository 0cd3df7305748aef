import FitParser, { type ParsedRawFitMessage } from "fit-file-parser";
import type { FileProblem } from "../issues";

/** Numbers of the messages that sum up an activity. Source: the public FIT profile. */
export const MESSAGE = { fileId: 0, session: 18, workout: 26, activity: 34 } as const;

/** FIT counts seconds from 1989-12-31 UTC. */
const FIT_EPOCH_MS = 631_065_600_000;
/** From here on a date is a date and not seconds since the watch was switched on. */
const FIRST_DATE_TIME = 0x1000_0000;
const HEADER_BYTES = 14;

const MEND = "Copy it from the watch or export it from Garmin Connect once more.";

/** One message: unsigned numbers and texts by field number, as they are written. */
export interface FitMessage {
  number: number;
  /** The unsigned number in a field; null when it is missing or marked invalid. */
  uint: (field: number) => number | null;
  /** The text in a field; empty when it is missing. */
  text: (field: number) => string;
}

const UNSIGNED_BYTES: Readonly<Record<number, number>> = {
  0: 1,
  2: 1,
  10: 1,
  13: 1,
  4: 2,
  11: 2,
  6: 4,
  12: 4,
};
/** Types whose invalid value is 0 instead of all ones. */
const ZERO_IS_INVALID: ReadonlySet<number> = new Set([10, 11, 12]);
const STRING_TYPE = 7;

function readUint(
  bytes: readonly number[],
  input: { baseType: number; littleEndian: boolean },
): number | null {
  const type = input.baseType & 0x1f;
  const size = UNSIGNED_BYTES[type];
  if (size === undefined || bytes.length < size) return null;
  // The first element of a list stands for it.
  const own = bytes.slice(0, size);
  const digits = input.littleEndian ? own.reverse() : own;
  const value = digits.reduce((sum, byte) => sum * 256 + byte, 0);
  const invalid = ZERO_IS_INVALID.has(type) ? 0 : 256 ** size - 1;
  return value === invalid ? null : value;
}

function toMessage(raw: ParsedRawFitMessage): FitMessage {
  const fieldOf = (field: number) => raw.fields.find((one) => one.field_definition_number === field);
  return {
    number: raw.global_message_number,
    uint: (field) => {
      const found = fieldOf(field);
      const { little_endian: littleEndian } = raw;
      return found ? readUint(found.raw_value, { baseType: found.base_type, littleEndian }) : null;
    },
    text: (field) => {
      const found = fieldOf(field);
      if (!found || (found.base_type & 0x1f) !== STRING_TYPE) return "";
      const [text = ""] = new TextDecoder().decode(Uint8Array.from(found.raw_value)).split("\0", 1);
      return text;
    },
  };
}

/** The moment in a date field, in milliseconds since 1970; null when it is none. */
export function fitTimeMs(seconds: number | null): number | null {
  return seconds === null || seconds < FIRST_DATE_TIME ? null : FIT_EPOCH_MS + seconds * 1_000;
}

/** Length that the header of the file gives; null when there is no header. */
function statedLength(bytes: Uint8Array): number | null {
  if (bytes.length < HEADER_BYTES) return null;
  const headerSize = bytes[0] ?? 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return headerSize + view.getUint32(4, true) + 2;
}

function problemOf(reason: string): FileProblem {
  if (/CRC mismatch/.test(reason)) {
    const message = `The checksum of this FIT file is wrong: it was damaged on its way. ${MEND}`;
    return { code: "fitChecksumWrong", message };
  }
  const message = `This FIT file is damaged, so we can't be sure of its numbers. ${MEND}`;
  return { code: "fitBroken", message };
}

/**
 * The messages that sum up an activity, in file order; everything else is walked over, checked and not kept. The
 * checksum must be right.
 */
export async function fitMessages(bytes: Uint8Array): Promise<FitMessage[] | FileProblem> {
  const length = statedLength(bytes);
  if (length === null || length > bytes.length) {
    const message = `This FIT file ends too early: it was cut off while it was copied. ${MEND}`;
    return { code: "fitCutOff", message };
  }
  // An own buffer: the parser takes no view of a larger one.
  const content = new Uint8Array(bytes.subarray(0, length)).buffer;
  const parser = new FitParser({
    force: false,
    rawMessagesOnly: true,
    includeRawMessages: Object.values(MESSAGE),
  });
  try {
    const { raw_messages: raw = [] } = await parser.parseAsync(content);
    return raw.map(toMessage);
  } catch (reason) {
    return problemOf(String(reason));
  }
}
