/** Columns of an activity list that we know by name, whether or not we read their values. */
export type Field =
  | "type"
  | "date"
  | "favorite"
  | "title"
  | "distance"
  | "calories"
  | "time"
  | "avgHr"
  | "maxHr"
  | "aerobicTe"
  | "cadence"
  | "pace"
  | "bestPace"
  | "ascent"
  | "descent"
  | "stride"
  | "gap"
  | "power"
  | "steps"
  | "laps"
  | "maxTemp"
  | "movingTime"
  | "elapsedTime"
  | "minElevation"
  | "maxElevation";

/** What a Garmin activity type means to us. `rowing` is kept apart because its distances are in metres. */
export type SportKey =
  | "run"
  | "treadmill"
  | "trail"
  | "track"
  | "cycle"
  | "swim"
  | "walk"
  | "strength"
  | "rowing"
  | "other"
  | "notAWorkout";

/**
 * The words of one Garmin Connect language. Headings differ by export era and by the sport of the first row, so a
 * field has several; a field without a known heading is left out.
 */
export interface GarminLocale {
  /** BCP 47 code. */
  readonly code: string;
  readonly columns: Readonly<Partial<Record<Field, readonly string[]>>>;
  readonly sports: Readonly<Partial<Record<SportKey, readonly string[]>>>;
}
