import { type DistanceMeaning, distanceMeanings, matchTime, type TimeMatch } from "./match-time";
import type { RawRow } from "./raw-row";
import { isMetreSport } from "./sports";
import type { TimeCandidate } from "./times";

/** What was mended, as issue codes. */
export type RepairCode = "timeWasHoursMinutes" | "timeWasShifted" | "timeWasMissing" | "distanceWasMetres";

export interface RepairedRow {
  distanceM: number | null;
  durationS: number;
  repairs: RepairCode[];
  /** Pace x distance and time disagree in every reading. */
  paceMismatch: boolean;
}

export interface RepairFailure {
  code: "durationMissing" | "timeAmbiguous" | "unitsUnknown";
}

export interface RepairContext {
  /** Length of the file's unit of distance; null while it is unknown. */
  unitM: number | null;
  /** What other rows of the file prove two-part times to be: Garmin writes a whole file one way. */
  twoPartTimes: "hoursMinutes" | "asRead" | null;
}

/** An h:mm time may be off by a minute. */
const MINUTE_S = 60;
/** Timer time lies between a tenth of the elapsed time (long pauses) and a little above it (rounding). */
const ELAPSED_SHARE_MIN = 0.1;
const ELAPSED_SHARE_MAX = 1.05;
/** Below this, a number without decimals in a sport measured in metres would still be metres: pools have 15 m and more. */
const TRIMMED_METRES_MAX = 50;

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Does a candidate agree with moving and elapsed time, as far as the row has them? */
function agreesWithClocks(candidate: TimeCandidate, row: RawRow): boolean {
  const clock = row.elapsedS ?? row.movingS;
  if (clock === null) return false;
  const slack = candidate.meaning === "asRead" ? 1 : MINUTE_S;
  return (
    candidate.seconds >= clock * ELAPSED_SHARE_MIN && candidate.seconds <= clock * ELAPSED_SHARE_MAX + slack
  );
}

/** The reading of a time on which moving and elapsed time decide; null when they are missing or leave it open. */
function chooseByClocks(row: RawRow): TimeCandidate | null {
  const fitting = row.time?.candidates.filter((candidate) => agreesWithClocks(candidate, row)) ?? [];
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** What one row proves about two-part times; null when it proves nothing. */
export function provenTwoPart(row: RawRow): "hoursMinutes" | "asRead" | null {
  if (row.time?.parts !== 2) return null;
  const meaning = (matchTime(row, { unitM: null })?.time ?? chooseByClocks(row))?.meaning;
  return meaning === "hoursMinutes" || meaning === "asRead" ? meaning : null;
}

/** Full seconds for an h:mm time: from the clocks of the row when one shows the same minute, else the minutes. */
function refineMinutes(candidate: TimeCandidate, row: RawRow): number {
  const near = [row.elapsedS, row.movingS].find(
    (clock) => clock !== null && Math.abs(clock - candidate.seconds) <= MINUTE_S,
  );
  return near ?? candidate.seconds;
}

/** The timer never runs longer than the elapsed time; pace x distance may, by rounding. */
function refineByPace(match: TimeMatch, row: RawRow): number {
  const rounded = Math.round(match.expectedS);
  const { elapsedS } = row;
  return elapsedS !== null && elapsedS < rounded && elapsedS > rounded * 0.98 ? elapsedS : rounded;
}

const TIME_REPAIRS: Readonly<Record<TimeCandidate["meaning"], RepairCode | null>> = {
  asRead: null,
  hoursMinutes: "timeWasHoursMinutes",
  shifted: "timeWasShifted",
};

function readDuration(
  row: RawRow,
  context: RepairContext,
): { durationS: number; repair: RepairCode | null } | RepairFailure {
  const plain = row.time?.candidates[0];
  if (!row.time || !plain || plain.seconds === 0) {
    const expected = row.distance === null || row.paceS === null ? 0 : row.distance * row.paceS;
    const clock = row.movingS ?? row.elapsedS ?? (isMetreSport(row.sport) ? 0 : Math.round(expected));
    return clock > 0 ? { durationS: clock, repair: "timeWasMissing" } : { code: "durationMissing" };
  }
  const chosen =
    chooseByClocks(row) ??
    (row.time.parts === 3
      ? plain
      : row.time.candidates.find(
          ({ meaning }) => meaning === context.twoPartTimes || row.time?.candidates.length === 1,
        ));
  if (!chosen) return { code: "timeAmbiguous" };
  const durationS = chosen.meaning === "hoursMinutes" ? refineMinutes(chosen, row) : chosen.seconds;
  return { durationS, repair: TIME_REPAIRS[chosen.meaning] };
}

function plainMeaning(row: RawRow): DistanceMeaning {
  const [first = "unit"] = distanceMeanings(row);
  const trimmed = first === "metres" && row.distanceHasDecimals && (row.distance ?? 0) < TRIMMED_METRES_MAX;
  return trimmed ? "thousandMetres" : first;
}

function toMetres(
  distance: number,
  input: { meaning: DistanceMeaning; unitM: number | null },
): number | null {
  if (input.meaning === "unit") return input.unitM === null ? null : distance * input.unitM;
  return input.meaning === "metres" ? distance : distance * 1_000;
}

/**
 * Distance in metres and duration in seconds of a row: by pace x distance = time where the row has a pace, else by
 * moving and elapsed time, else as the rest of the file is written. A failure means that the row cannot be used.
 */
export function repairRow(row: RawRow, context: RepairContext): RepairedRow | RepairFailure {
  const match = matchTime(row, { unitM: context.unitM });
  const duration = match
    ? {
        durationS: match.time.meaning === "hoursMinutes" ? refineByPace(match, row) : match.time.seconds,
        repair: TIME_REPAIRS[match.time.meaning],
      }
    : readDuration(row, context);
  if ("code" in duration) return duration;
  const meaning = match?.distance ?? plainMeaning(row);
  const hasDistance = row.distance !== null && row.distance > 0;
  const distanceM = hasDistance ? toMetres(row.distance ?? 0, { meaning, unitM: context.unitM }) : null;
  if (hasDistance && distanceM === null) return { code: "unitsUnknown" };
  const repairs: RepairCode[] = duration.repair ? [duration.repair] : [];
  if (hasDistance && meaning !== "unit") repairs.push("distanceWasMetres");
  return {
    distanceM: distanceM === null ? null : tenths(distanceM),
    durationS: tenths(duration.durationS),
    repairs,
    paceMismatch: match === null && hasDistance && row.paceS !== null,
  };
}
