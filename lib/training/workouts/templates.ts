import type { PhaseName, Zone } from "../plan-output";
import type { RaceClass } from "../season/race-classes";

export type WorkZone = Extract<Zone, "M" | "T" | "I" | "R">;

/** How the work of a session is cut: by time (minutes) or by distance (metres), with easy running between. */
export type WorkoutTemplate = {
  id: string;
  zone: WorkZone;
  /** One repetition: minutes, or metres for the shortest. Continuous work has no `restMinutes`. */
  repMinutes?: number;
  repM?: number;
  restMinutes?: number;
  /** Rest as a multiple of the repetition's time (distance repetitions). */
  restTimes?: number;
  maxReps: number;
  phases: readonly PhaseName[];
  classes?: readonly RaceClass[];
};

const ALL = ["base", "build", "peak", "taper", "maintain"] as const;
const EARLY = ["base", "build", "maintain"] as const;
const LATE = ["build", "peak", "maintain"] as const;

/**
 * Session shapes, our own. Limits behind them (Daniels): cruise rest about 1 min per 5 min of T, I repetitions 2-5 min
 * with a jog of half to all of the time, R repetitions up to 2 min with at least twice the time to recover.
 */
export const TEMPLATES: readonly WorkoutTemplate[] = [
  {
    id: "t-cruise-4",
    zone: "T",
    repMinutes: 4,
    restMinutes: 1,
    maxReps: 6,
    phases: ["base", "maintain", "taper"],
  },
  { id: "t-cruise-5", zone: "T", repMinutes: 5, restMinutes: 1, maxReps: 8, phases: ALL },
  { id: "t-cruise-6", zone: "T", repMinutes: 6, restMinutes: 1.5, maxReps: 6, phases: LATE },
  { id: "t-cruise-8", zone: "T", repMinutes: 8, restMinutes: 2, maxReps: 5, phases: LATE },
  { id: "t-cruise-10", zone: "T", repMinutes: 10, restMinutes: 2, maxReps: 4, phases: ["build", "peak"] },
  { id: "t-cruise-3", zone: "T", repMinutes: 3, restMinutes: 0.5, maxReps: 8, phases: EARLY },
  { id: "t-steady-15", zone: "T", repMinutes: 15, maxReps: 1, phases: EARLY },
  { id: "t-steady-20", zone: "T", repMinutes: 20, maxReps: 1, phases: LATE },
  {
    id: "t-steady-25",
    zone: "T",
    repMinutes: 25,
    maxReps: 1,
    phases: ["build", "peak"],
    classes: ["half", "marathon", "ultra"],
  },
  { id: "i-2", zone: "I", repMinutes: 2, restMinutes: 1.5, maxReps: 8, phases: ALL },
  { id: "i-2.5", zone: "I", repMinutes: 2.5, restMinutes: 2, maxReps: 8, phases: LATE },
  { id: "i-3", zone: "I", repMinutes: 3, restMinutes: 2, maxReps: 8, phases: LATE },
  { id: "i-3.5", zone: "I", repMinutes: 3.5, restMinutes: 2.5, maxReps: 7, phases: ["build", "peak"] },
  { id: "i-4", zone: "I", repMinutes: 4, restMinutes: 3, maxReps: 6, phases: ["build", "peak"] },
  {
    id: "i-5",
    zone: "I",
    repMinutes: 5,
    restMinutes: 3,
    maxReps: 5,
    phases: ["peak"],
    classes: ["tenK", "half", "marathon"],
  },
  { id: "r-200", zone: "R", repM: 200, restTimes: 3, maxReps: 16, phases: ALL },
  { id: "r-300", zone: "R", repM: 300, restTimes: 2.5, maxReps: 12, phases: LATE },
  { id: "r-400", zone: "R", repM: 400, restTimes: 2.5, maxReps: 10, phases: ["build", "peak"] },
  { id: "r-45s", zone: "R", repMinutes: 0.75, restMinutes: 2, maxReps: 10, phases: EARLY },
  { id: "r-1min", zone: "R", repMinutes: 1, restMinutes: 2.5, maxReps: 8, phases: LATE },
  {
    id: "m-15",
    zone: "M",
    repMinutes: 15,
    restMinutes: 3,
    maxReps: 3,
    phases: LATE,
    classes: ["half", "marathon", "ultra"],
  },
  {
    id: "m-20",
    zone: "M",
    repMinutes: 20,
    restMinutes: 3,
    maxReps: 3,
    phases: ["build", "peak", "taper"],
    classes: ["half", "marathon", "ultra"],
  },
  {
    id: "m-10",
    zone: "M",
    repMinutes: 10,
    restMinutes: 2,
    maxReps: 4,
    phases: ALL,
    classes: ["half", "marathon", "ultra"],
  },
];

/** Templates that fit a zone, phase and race class, in a fixed order. */
export function templatesFor(want: {
  zone: WorkZone;
  phase: PhaseName;
  raceClass: RaceClass | null;
}): WorkoutTemplate[] {
  const { zone, phase, raceClass } = want;
  const sameZone = TEMPLATES.filter((template) => template.zone === zone);
  const fitting = sameZone.filter(
    (template) =>
      template.phases.includes(phase) &&
      (template.classes === undefined || (raceClass !== null && template.classes.includes(raceClass))),
  );
  return fitting.length > 0 ? fitting : sameZone;
}
