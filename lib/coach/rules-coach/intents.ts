import type { LocalDate, Weekday, WorkoutKind } from "@/lib/training";
import type { CardId } from "../methodology/cards";

/** A kind of workout, or any of the hard ones. */
export type KindWish = WorkoutKind | "hard";

/** Which planned run a sentence means: by day, by kind, or (both null) the next one. */
export interface WorkoutRef {
  date: LocalDate | null;
  workoutKind: KindWish | null;
}

/** Where a run should go: a day, or a shift in days from where it is. */
export type MoveTarget =
  | { kind: "date"; date: LocalDate }
  /** A weekday without a date: the one in the week of the run that is moved. */
  | { kind: "weekday"; date: LocalDate }
  | { kind: "shift"; days: number };

export type ShortenTarget = { km: number } | { minutes: number } | { factor: number };

/** Another race, another date, or none (`maintain`). What is not said is null. */
export interface GoalWish {
  distanceM: number | null;
  date: LocalDate | null;
  targetTimeS: number | null;
  maintain: boolean;
}

/** Other running days. All empty: some change, not said which. */
export interface AvailabilityWish {
  /** The only days from now on. */
  days: Weekday[] | null;
  add: Weekday[];
  remove: Weekday[];
  longRunDay: Weekday | null;
  runsPerWeek: number | null;
}

/** What the runner wants, as far as the rules coach understands it. */
export type Intent =
  | { kind: "day"; date: LocalDate }
  | { kind: "week"; weekStart: LocalDate }
  | { kind: "why"; ref: WorkoutRef }
  | { kind: "nextOfKind"; workoutKind: KindWish | null }
  | { kind: "move"; ref: WorkoutRef; to: MoveTarget | null }
  | { kind: "swap"; a: WorkoutRef; b: WorkoutRef | null }
  | { kind: "skip"; ref: WorkoutRef }
  | { kind: "shorten"; ref: WorkoutRef; to: ShortenTarget | null }
  | { kind: "ease"; ref: WorkoutRef }
  | { kind: "rest"; date: LocalDate | null }
  | { kind: "away"; from: LocalDate | null; to: LocalDate | null }
  | { kind: "lengthen"; ref: WorkoutRef; to: ShortenTarget | null }
  | { kind: "addRun"; date: LocalDate | null }
  /** `factor` null: not said by how much. */
  | { kind: "scaleWeek"; weekStart: LocalDate; factor: number | null; up: boolean }
  | { kind: "busy"; weekStart: LocalDate | null }
  /** What is believed of the run of a day, and why. */
  | { kind: "belief"; date: LocalDate }
  | { kind: "logRun"; date: LocalDate | null; km: number | null; minutes: number | null; rpe: number | null }
  | { kind: "feedback"; date: LocalDate | null; rpe: number | null }
  | { kind: "goalChange"; wish: GoalWish }
  | { kind: "availability"; wish: AvailabilityWish }
  | { kind: "methodology"; card: CardId }
  | { kind: PlainIntent };

export type PlainIntent =
  | "ill"
  | "recovered"
  | "tired"
  | "paces"
  | "zones"
  | "usage"
  | "fitness"
  | "prediction"
  | "nextRace"
  | "changes"
  | "progress"
  | "assumptions"
  | "upload"
  /** More than one run in one message. */
  | "severalRuns"
  /** A ride or a swim that was done. */
  | "otherSport"
  | "undo"
  | "greeting"
  | "thanks"
  | "help"
  | "unknown";
