/** How a time text can be meant. `hoursMinutes` has lost its seconds, `shifted` is mm:ss that became mm:ss:00. */
export interface TimeCandidate {
  meaning: "asRead" | "hoursMinutes" | "shifted";
  seconds: number;
}

export interface TimeReading {
  /** 2 for `41:06` or `1:02`, 3 for `00:31:24`. */
  parts: 2 | 3;
  /** The plain meaning first. */
  candidates: readonly TimeCandidate[];
}

const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?(?:[.,](\d{1,3}))?$/;

function readTwoParts(first: number, input: { second: number; fraction: number }): TimeReading {
  const { second, fraction } = input;
  const asRead: TimeCandidate = { meaning: "asRead", seconds: first * 60 + second + fraction };
  const hoursMinutes: TimeCandidate = { meaning: "hoursMinutes", seconds: first * 3600 + second * 60 };
  return { parts: 2, candidates: fraction > 0 ? [asRead] : [asRead, hoursMinutes] };
}

/** Reads `h:mm:ss`, `mm:ss` or `h:mm`, with tenths after a point or comma. Null when it is no time. */
export function readTime(text: string): TimeReading | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const first = Number(match[1]);
  const second = Number(match[2]);
  const fraction = match[4] === undefined ? 0 : Number(`0.${match[4]}`);
  if (second > 59) return null;
  if (match[3] === undefined) return readTwoParts(first, { second, fraction });
  const third = Number(match[3]);
  if (third > 59) return null;
  const asRead: TimeCandidate = { meaning: "asRead", seconds: first * 3600 + second * 60 + third + fraction };
  const couldBeShifted = third === 0 && fraction === 0 && first > 0;
  return {
    parts: 3,
    candidates: couldBeShifted ? [asRead, { meaning: "shifted", seconds: first * 60 + second }] : [asRead],
  };
}

const ZERO = 48;
const COLON = 58;

/**
 * Seconds of a plain `mm:ss` or `h:mm:ss`, without the objects of a full reading: four cells of every row are such
 * times. Null for anything else, which the full reading then judges.
 */
function plainSeconds(text: string): number | null {
  let seconds = 0;
  let part = 0;
  let digits = 0;
  let parts = 1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === COLON) {
      if (digits === 0) return null;
      seconds = (seconds + part) * 60;
      part = 0;
      digits = 0;
      parts += 1;
      continue;
    }
    const digit = code - ZERO;
    if (digit < 0 || digit > 9) return null;
    part = part * 10 + digit;
    digits += 1;
    if (digits > 2 || (parts > 1 && part > 59)) return null;
  }
  return digits > 0 && (parts === 2 || parts === 3) ? seconds + part : null;
}

/** Seconds of a time that has only one meaning where it stands: moving and elapsed time. Null for none or zero. */
export function readClock(text: string | null): number | null {
  if (text === null) return null;
  const seconds = plainSeconds(text) ?? readTime(text)?.candidates[0]?.seconds ?? 0;
  return seconds > 0 ? seconds : null;
}

/** Beyond this a three-part pace is mm:ss that a spreadsheet shifted. */
const SLOWEST_PACE_S = 2 * 3600;

/** Seconds of a pace such as `5:43` or `1:02:10`; null when the text is no pace. */
export function readPace(text: string): number | null {
  const quick = plainSeconds(text);
  if (quick !== null && quick > 0 && quick <= SLOWEST_PACE_S) return quick;
  const reading = readTime(text);
  const plain = reading?.candidates[0]?.seconds ?? 0;
  const seconds = plain > SLOWEST_PACE_S ? (reading?.candidates[1]?.seconds ?? plain) : plain;
  return seconds > 0 ? seconds : null;
}
