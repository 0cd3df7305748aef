import type { LocalDate, WorkoutKind } from "@/lib/training";
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
  | { kind: "methodology"; card: CardId }
  | { kind: PlainIntent };

export type PlainIntent =
  | "ill"
  | "tired"
  | "busy"
  | "paces"
  | "fitness"
  | "prediction"
  | "nextRace"
  | "changes"
  | "progress"
  | "assumptions"
  | "logRun"
  | "upload"
  | "goalChange"
  | "availability"
  | "undo"
  | "greeting"
  | "thanks"
  | "help"
  | "unknown";
