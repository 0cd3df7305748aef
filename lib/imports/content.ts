import type { DistanceUnit, UnitChoice } from "./garmin/units";
import type { ImportFormat, ImportOutput, ImportProfile } from "./import-output";
import type { FileProblem } from "./issues";
import type { ColumnMapping, SportWords } from "./mapping";
import type { RecordingList } from "./recordings/list-recordings";

/** What settles what a file cannot. */
export interface ReadContext {
  profile: ImportProfile;
  today: string | null;
  /** The unit that the runner's last list proved. */
  earlierUnits: DistanceUnit | null;
  unitsOverride: UnitChoice | null;
  /** The runner's own meaning of columns; goes before their names. */
  mapping: ColumnMapping;
  /** The runner's own meaning of activity types that no language knows. */
  sportWords: SportWords;
  /** When it was, for the laps of one activity, which have no date. */
  startLocal: string | null;
}

/** What is known of how a file is written. */
export type Writing = Partial<Pick<ImportOutput["file"], "encoding" | "delimiter" | "decimal" | "locale">>;

export type Content =
  | { format: Exclude<ImportFormat, "unknown">; writing: Writing; list: RecordingList }
  | { format: "unknown"; writing: Writing; problem: FileProblem };

/** A file that cannot be used, and what is known of how it is written. */
export function unreadable(problem: FileProblem, writing: Writing = {}): Content {
  return { format: "unknown", writing, problem };
}
