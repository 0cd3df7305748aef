import type { RunnerState } from "@/lib/data/runner-state";
import { type LocalDate, type RaceResult, shiftDays, weekStartOf } from "@/lib/training";
import { historyFrom } from "./history";
import { weekKmOf } from "./weekly-km";

/** Weeks before a marathon that made its runner ready: eight, up to the taper; fewer than four of them say too little. */
const PREPARATION = { first: 10, last: 3, leastWeeks: 4 } as const;

/**
 * Kilometres a week that a race was trained with: the mean of the weeks of its preparation that hold running, or else
 * what the runner said at the start. It stays the same while training goes on, so that more running never makes the
 * race count for less.
 */
export function raceWeeklyKm(state: RunnerState, context: { race: RaceResult; today: LocalDate }): number {
  const { race, today } = context;
  const raceWeek = weekStartOf(race.date);
  const ran: number[] = [];
  for (let before = PREPARATION.first; before >= PREPARATION.last; before -= 1) {
    const weekStart = shiftDays(raceWeek, -7 * before);
    const { actualKm } = weekKmOf(state, { weekStart, until: today });
    if (actualKm > 0 && weekStart >= historyFrom(today)) ran.push(actualKm);
  }
  if (ran.length < PREPARATION.leastWeeks)
    return Math.max(0, ...(state.profile.startFitness?.weeklyKm ?? []));
  return ran.reduce((sum, km) => sum + km, 0) / ran.length;
}
