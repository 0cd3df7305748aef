import type { CheckedValues } from "../garmin/check-values";
import type { SportKey } from "../garmin/locales";
import type { FileProblem } from "../issues";

/** Something to say about a recording that its reader saw. */
export type RecordingNote = "sportAssumed" | "recordingHasGaps" | "startTimeMissing";

/** One activity as a watch or service recorded it: metres and seconds, not yet checked. */
export interface Recording {
  /** Natural key without the zone, which the runner may change later. */
  key: string;
  sport: SportKey;
  /** False when the word for the sport is not known, so that `other` is a guess. */
  sportKnown: boolean;
  /** The word for the sport as it is written; the runner is asked about it when it is not known. */
  sportWord?: string;
  /** Start as milliseconds since 1970, UTC; null when the file has none that can be read. */
  startMs: number | null;
  /** What stands where the start should be, when it could not be read. */
  startText?: string;
  /** Seconds that the runner's clock was ahead of UTC; null when the file does not say. */
  utcOffsetS: number | null;
  values: Omit<CheckedValues, "durationS"> & { durationS: number | null };
  title: string;
  notes: readonly RecordingNote[];
  /** Line of the file where there are lines. */
  line: number | null;
}

/** A recording that could not be read, in its place among the others. */
export interface FailedRecording {
  problem: FileProblem;
  line: number | null;
}

/** A recording of nothing: what a file does not say is null. */
export const NO_VALUES: Recording["values"] = {
  distanceM: null,
  durationS: null,
  movingS: null,
  elapsedS: null,
  avgHr: null,
  maxHr: null,
  cadenceSpm: null,
  strideM: null,
  ascentM: null,
};
