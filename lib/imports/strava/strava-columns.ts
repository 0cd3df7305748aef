import { foldHeading } from "../garmin/fold";

/** Positions of the columns that we read; null for one that the file lacks. */
export interface StravaColumns {
  id: number;
  date: number;
  name: number;
  type: number;
  elapsed: number;
  /** Text in kilometres. */
  kilometres: number;
  /** Seconds. */
  moving: number | null;
  /** Metres: the second column with the heading of the distance. */
  metres: number | null;
  ascent: number | null;
  maxHr: number | null;
  avgHr: number | null;
  avgCadence: number | null;
  english: boolean;
}

/** The first columns stand in this order in every language and year. */
const FIXED = { id: 0, date: 1, name: 2, type: 3, elapsed: 5, kilometres: 6, maxHr: 7 } as const;
const ENGLISH: readonly (readonly [number, string])[] = [
  [FIXED.id, "activity id"],
  [FIXED.date, "activity date"],
  [FIXED.elapsed, "elapsed time"],
  [FIXED.kilometres, "distance"],
];
/** Fewer columns than any archive has; tells a list of Strava in a language we don't know from other tables. */
const COLUMNS_MIN = 40;

/**
 * Finds the columns of Strava's activities.csv by their order, because the headings are translated: elapsed time,
 * distance and heart rate occur twice, and what we need stands beside the second ones. Null when it is no such file.
 */
export function stravaColumns(header: readonly string[]): StravaColumns | null {
  const headings = header.map((heading) => foldHeading(heading, { diacritics: false }));
  const english = ENGLISH.every(([index, heading]) => headings[index] === heading);
  const second = (position: number) => {
    const found = headings.indexOf(headings[position] ?? "", position + 1);
    return found === -1 ? null : found;
  };
  const elapsed = second(FIXED.elapsed);
  const metres = second(FIXED.kilometres);
  const isList = elapsed !== null && metres !== null && headings.length >= COLUMNS_MIN;
  if (!english && !isList) return null;
  const maxHr = second(FIXED.maxHr);
  const named = (heading: string) => {
    const found = english ? headings.lastIndexOf(heading) : -1;
    return found === -1 ? null : found;
  };
  const after = (position: number | null, steps: number) => (position === null ? null : position + steps);
  return {
    ...FIXED,
    moving: named("moving time") ?? after(elapsed, 1),
    metres,
    ascent: named("elevation gain") ?? after(metres, 3),
    maxHr,
    avgHr: named("average heart rate") ?? after(maxHr, 1),
    avgCadence: named("average cadence") ?? after(maxHr, -1),
    english,
  };
}
