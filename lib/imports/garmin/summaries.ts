import { IMPORT_LIMITS, SAME_ACTIVITY } from "../constants";
import type { FileProblem } from "../issues";
import { TOO_MANY_RECORDINGS } from "../read-recording";
import { NO_VALUES, type Recording } from "../recordings/recording";
import { SummariesBroken, SummaryCutter } from "./cut-summaries";
import { isRunKey, readSport } from "./sports";

function numberIn(summary: Readonly<Record<string, unknown>>, name: string): number | null {
  const value = summary[name];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function textIn(summary: Readonly<Record<string, unknown>>, name: string): string {
  const value = summary[name];
  return typeof value === "string" ? value : "";
}

function scaled(value: number | null, by: number): number | null {
  return value === null || value <= 0 ? null : value * by;
}

/** Seconds that the wall clock was ahead of UTC; null when they are no two clocks of one moment. */
function offsetOf(startMs: number | null, localMs: number | null): number | null {
  if (localMs === null) return null;
  const offsetS = startMs === null ? 0 : (localMs - startMs) / 1_000;
  return Math.abs(offsetS) <= SAME_ACTIVITY.zoneShiftMaxS ? offsetS : null;
}

/**
 * One summary as a recording. Garmin writes lengths in centimetres, times in milliseconds and steps of one foot; local
 * time as milliseconds on the wall clock. Null when it is no summary, or one of Garmin's interface (metres, seconds).
 */
export function readSummary(value: unknown): Recording | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const summary = value as Readonly<Record<string, unknown>>; // an object of JSON
  const id = summary.activityId;
  const isInterface = typeof summary.startTimeLocal === "string";
  if ((typeof id !== "number" && typeof id !== "string") || isInterface) return null;
  const number = (name: string) => numberIn(summary, name);
  // The summary of a triathlon repeats the sports that stand beside it.
  const sport =
    summary.parent === true
      ? ({ key: "notAWorkout", known: true } as const)
      : readSport(textIn(summary, "activityType"));
  const startMs = number("beginTimestamp") ?? number("startTimeGmt");
  const localMs = number("startTimeLocal");
  const isRun = isRunKey(sport.key);
  const elapsedS = scaled(number("elapsedDuration"), 0.001);
  return {
    key: `garminId|${String(id).slice(0, 40)}`,
    sport: sport.key,
    sportKnown: sport.known,
    startMs: startMs ?? localMs,
    utcOffsetS: offsetOf(startMs, localMs),
    values: {
      ...NO_VALUES,
      distanceM: scaled(number("distance"), 0.01),
      durationS: scaled(number("duration"), 0.001) ?? elapsedS,
      movingS: scaled(number("movingDuration"), 0.001),
      elapsedS,
      avgHr: scaled(number("avgHr"), 1),
      maxHr: scaled(number("maxHr"), 1),
      cadenceSpm: isRun ? scaled(number("avgRunCadence"), 2) : null,
      strideM: isRun ? scaled(number("avgStrideLength"), 0.01) : null,
      ascentM: scaled(number("elevationGain"), 0.01),
    },
    title: textIn(summary, "name") || textIn(summary, "activityName"),
    notes: [],
    line: null,
  };
}

const BROKEN: FileProblem = {
  code: "jsonBroken",
  message: "These activity summaries are damaged or were cut off. Upload the zip archive that they came in.",
};

/** Thrown within the cutter to stop it. */
class TooMany extends Error {}

/** Reads a summarizedActivities file, or says why not: it is broken, or holds more than is read at once. */
export function readSummaries(bytes: Uint8Array): Recording[] | FileProblem {
  const recordings: Recording[] = [];
  let count = 0;
  const cutter = new SummaryCutter((summary) => {
    count += 1;
    if (count > IMPORT_LIMITS.maxRows) throw new TooMany();
    const recording = readSummary(summary);
    if (recording) recordings.push(recording);
  });
  try {
    cutter.push(bytes);
    cutter.end();
  } catch (cause) {
    if (cause instanceof TooMany) return TOO_MANY_RECORDINGS;
    if (cause instanceof SummariesBroken) return BROKEN;
    throw cause;
  }
  return recordings;
}
