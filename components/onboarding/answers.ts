import type { Availability, RaceResult, RunnerFacts, Screening } from "@/lib/training";
import type { Units } from "@/lib/training/format";

export type RacePriority = "A" | "B" | "C";

export type GoalAnswers =
  | {
      kind: "race";
      priority: RacePriority;
      distanceM: number;
      date: string;
      targetTimeS?: number | undefined;
    }
  | { kind: "maintain" };

export type FitnessAnswers = {
  recentRace: RaceResult | null;
  easyPaceSecPerKm?: number | undefined;
  weeklyKm: number;
  longestRunKm: number;
  experience: RunnerFacts["experience"];
  units: Units;
};

export type ScheduleAnswers = Pick<Availability, "days" | "runsPerWeek" | "longRunDay"> & {
  maxMinutes?: { weekday: number; weekend: number } | undefined;
  timeZone: string;
};

export type HealthAnswers = Pick<RunnerFacts, "birthYear" | "sex"> & {
  hrMax?: number | undefined;
  hrRest?: number | undefined;
  /** 0 (none) to 10. */
  painScore: number;
  ill: boolean;
  /** Days since the last run, when there was a break. */
  daysOff: number;
  /** Questions before training starts that were answered with yes. */
  screening?: Screening[] | undefined;
};

/** What the runner has answered so far; a missing step was not reached yet. */
export type Answers = {
  goal?: GoalAnswers | undefined;
  fitness?: FitnessAnswers | undefined;
  schedule?: ScheduleAnswers | undefined;
  health?: HealthAnswers | undefined;
};

/** Answers read from a form, or a message for each field that can't be read. */
export type Reading<T> = { answers: T } | { fields: Record<string, string> };

/** Answers when every field could be read, the messages otherwise. */
export function reading<T>(fields: Record<string, string>, make: () => T): Reading<T> {
  return Object.keys(fields).length > 0 ? { fields } : { answers: make() };
}
