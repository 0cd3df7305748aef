import type { RunnerFacts } from "../plan-input";

export type RaceClass = "short" | "fiveK" | "tenK" | "half" | "marathon" | "ultra";
type ByExperience = Record<RunnerFacts["experience"], number>;

/** What a race distance asks of training. Shares are of the peak week without the race. */
export type RaceClassFacts = {
  fromM: number;
  /** Taper weeks up to and with the race week. Bosquet 2007, Wang 2023, Spilsbury 2015; bands of rules T1 and T2. */
  taper: readonly number[];
  /** The same when the race falls on Monday to Wednesday, so that the week before must already be light. */
  earlyTaper: readonly number[];
  /** Weeks after an A race. Daniels: one easy day per 3 km raced. */
  recovery: readonly number[];
  /** Weekly km worth building to. Higdon, Pfitzinger and Daniels plans of a matching level. */
  peakKm: ByExperience;
  /** Long run (km) worth building to, and its limits: rule L4 (km), rule L3 (minutes). */
  longKm: ByExperience;
  longMaxKm: number;
  longMaxMinutes: number;
  /**
   * The longest run that the race asks for whatever its share of the week: km, or minutes instead (rule L4, and the half
   * kilometre more that rounding may take).
   */
  longNeeded: { km: number; minutes: number };
  /** Least long run (km, or minutes instead) and week (km) with which the distance can be finished in good health. */
  ready: { longKm: number; longMinutes: number; weekKm: number };
};

export const RACE_CLASSES: Record<RaceClass, RaceClassFacts> = {
  short: {
    fromM: 0,
    taper: [0.52],
    earlyTaper: [0.6, 0.3],
    recovery: [0.8],
    peakKm: { beginner: 22, intermediate: 45, advanced: 70 },
    longKm: { beginner: 8, intermediate: 11, advanced: 14 },
    longMaxKm: 16,
    longMaxMinutes: 120,
    longNeeded: { km: 5, minutes: 35 },
    ready: { longKm: 1.5, longMinutes: 12, weekKm: 3 },
  },
  fiveK: {
    fromM: 2500,
    taper: [0.52],
    earlyTaper: [0.6, 0.3],
    recovery: [0.75],
    peakKm: { beginner: 22, intermediate: 42, advanced: 65 },
    longKm: { beginner: 8, intermediate: 12, advanced: 15 },
    longMaxKm: 16,
    longMaxMinutes: 120,
    longNeeded: { km: 5, minutes: 35 },
    ready: { longKm: 3.2, longMinutes: 20, weekKm: 5 },
  },
  tenK: {
    fromM: 8000,
    taper: [0.52],
    earlyTaper: [0.6, 0.3],
    recovery: [0.65],
    peakKm: { beginner: 28, intermediate: 48, advanced: 75 },
    longKm: { beginner: 10, intermediate: 14, advanced: 17 },
    longMaxKm: 18,
    longMaxMinutes: 135,
    longNeeded: { km: 9, minutes: 65 },
    ready: { longKm: 7, longMinutes: 50, weekKm: 12 },
  },
  half: {
    fromM: 16_000,
    taper: [0.74, 0.4],
    earlyTaper: [0.64, 0.3],
    recovery: [0.5],
    peakKm: { beginner: 38, intermediate: 56, advanced: 90 },
    longKm: { beginner: 17, intermediate: 19, advanced: 22 },
    longMaxKm: 24,
    longMaxMinutes: 150,
    longNeeded: { km: 16, minutes: 110 },
    ready: { longKm: 14, longMinutes: 105, weekKm: 20 },
  },
  marathon: {
    fromM: 30_000,
    taper: [0.76, 0.58, 0.32],
    earlyTaper: [0.7, 0.54, 0.24],
    recovery: [0.3, 0.5],
    peakKm: { beginner: 55, intermediate: 70, advanced: 105 },
    longKm: { beginner: 29, intermediate: 32, advanced: 34 },
    longMaxKm: 35,
    longMaxMinutes: 180,
    longNeeded: { km: 26, minutes: 165 },
    ready: { longKm: 24, longMinutes: 150, weekKm: 32 },
  },
  ultra: {
    fromM: 45_000,
    taper: [0.76, 0.58, 0.32],
    earlyTaper: [0.7, 0.54, 0.24],
    recovery: [0.25, 0.45, 0.6],
    peakKm: { beginner: 60, intermediate: 75, advanced: 110 },
    longKm: { beginner: 32, intermediate: 36, advanced: 40 },
    longMaxKm: 50,
    longMaxMinutes: 300,
    longNeeded: { km: 30, minutes: 210 },
    ready: { longKm: 28, longMinutes: 180, weekKm: 42 },
  },
};

const ORDER: readonly RaceClass[] = ["ultra", "marathon", "half", "tenK", "fiveK", "short"];

/** The class of a race distance in metres. */
export function raceClassOf(distanceM: number): RaceClass {
  return ORDER.find((name) => distanceM >= RACE_CLASSES[name].fromM) ?? "short";
}

/** Easy-only days after a race: one per 3 km (Daniels), rule R1. */
export function easyDaysAfter(distanceM: number): number {
  return Math.ceil(distanceM / 3000);
}

/** Does a race on this weekday (0 = Monday) leave so little of its week that the week before must be light? */
export function isEarlyInWeek(weekdayIndex: number): boolean {
  return weekdayIndex <= 2;
}
