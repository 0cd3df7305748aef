import { RECORDING_LIMITS } from "../constants";
import { isFit } from "../detect";
import type { FileProblem } from "../issues";
import { FitBroken, fitChecksum, type RawMessage, walkMessages } from "./walk-messages";

/** Numbers of the messages that sum up an activity. Source: the public FIT profile. */
export const MESSAGE = { fileId: 0, session: 18, workout: 26, activity: 34 } as const;

/** FIT counts seconds from 1989-12-31 UTC. */
const FIT_EPOCH_MS = 631_065_600_000;
/** From here on a date is a date and not seconds since the watch was switched on. */
const FIRST_DATE_TIME = 0x1000_0000;
const HEADER_BYTES = 14;
/** Early watches wrote no checksum of the header. */
const HEADER_SIZES: ReadonlySet<number> = new Set([12, HEADER_BYTES]);
const CHECKSUM_BYTES = 2;
const WANTED: ReadonlySet<number> = new Set(Object.values(MESSAGE));

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

function readUint(bytes: Uint8Array, input: { baseType: number; littleEndian: boolean }): number | null {
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

function toMessage(raw: RawMessage): FitMessage {
  const fieldOf = (wanted: number) => {
    let at = 0;
    for (const { number, size, baseType } of raw.fields) {
      if (number === wanted) return { baseType, bytes: raw.bytes.subarray(at, at + size) };
      at += size;
    }
    return null;
  };
  return {
    number: raw.number,
    uint: (field) => {
      const found = fieldOf(field);
      const { littleEndian } = raw;
      return found ? readUint(found.bytes, { baseType: found.baseType, littleEndian }) : null;
    },
    text: (field) => {
      const found = fieldOf(field);
      if (!found || (found.baseType & 0x1f) !== STRING_TYPE) return "";
      const [text = ""] = new TextDecoder().decode(found.bytes).split("\0", 1);
      return text;
    },
  };
}

/** The moment in a date field, in milliseconds since 1970; null when it is none. */
export function fitTimeMs(seconds: number | null): number | null {
  return seconds === null || seconds < FIRST_DATE_TIME ? null : FIT_EPOCH_MS + seconds * 1_000;
}

const BROKEN: FileProblem = {
  code: "fitBroken",
  message: `This FIT file is damaged, so we can't be sure of its numbers. ${MEND}`,
};

/** Where the data of the file that begins at `at` lie, by its header; null when the bytes end before that. */
function dataBounds(bytes: Uint8Array, at: number): { from: number; to: number } | null {
  if (bytes.length - at < HEADER_BYTES) return null;
  const from = at + (bytes[at] ?? 0);
  const to = from + new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(4, true);
  return to + CHECKSUM_BYTES > bytes.length ? null : { from, to };
}

/** Reads the file that begins at `at`; `end` is where it ends, `room` how many messages it may have. */
function readOne(
  bytes: Uint8Array,
  { at, room }: { at: number; room: number },
): { messages: FitMessage[]; end: number } | FileProblem {
  const bounds = dataBounds(bytes, at);
  if (bounds === null) {
    const message = `This FIT file ends too early: it was cut off while it was copied. ${MEND}`;
    return { code: "fitCutOff", message };
  }
  const { from, to } = bounds;
  if (!HEADER_SIZES.has(from - at)) return BROKEN;
  const stated = (bytes[to] ?? 0) + (bytes[to + 1] ?? 0) * 256;
  if (fitChecksum(bytes.subarray(at, to)) !== stated) {
    const message = `The checksum of this FIT file is wrong: it was damaged on its way. ${MEND}`;
    return { code: "fitChecksumWrong", message };
  }
  const messages: FitMessage[] = [];
  try {
    walkMessages(bytes.subarray(from, to), {
      wanted: WANTED,
      onMessage: (raw) => {
        messages.push(toMessage(raw));
        if (messages.length > room) throw new FitBroken();
      },
    });
  } catch (cause) {
    if (!(cause instanceof FitBroken)) throw cause;
    return BROKEN;
  }
  return { messages, end: to + CHECKSUM_BYTES };
}

/**
 * The messages that sum up an activity, in file order; everything else is walked over and not kept. Several files may be
 * chained into one (FIT protocol, "Chained FIT Files"): each has its own list of messages. All checksums must be right.
 */
export function fitMessages(bytes: Uint8Array): FitMessage[][] | FileProblem {
  const files: FitMessage[][] = [];
  let room: number = RECORDING_LIMITS.maxFitMessages;
  for (let at = 0; at === 0 || isFit(bytes.subarray(at)); ) {
    const one = readOne(bytes, { at, room });
    if ("code" in one) return one;
    room -= one.messages.length;
    at = one.end;
    files.push(one.messages);
    if (files.length > RECORDING_LIMITS.maxFitFiles) return BROKEN;
  }
  return files;
}
