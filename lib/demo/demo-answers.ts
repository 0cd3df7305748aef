import type { CompleteAnswers } from "@/lib/runner/onboarding-answers";
import { type LocalDate, shiftDays } from "@/lib/training";
import { RACE_WEEK } from "./constants";

/** What the demo runner answered on the first day, a Monday: a half marathon on a Sunday some weeks ahead. */
export function demoAnswers(input: { firstDay: LocalDate; timeZone: string }): CompleteAnswers {
  const { firstDay, timeZone } = input;
  const sunday = shiftDays(firstDay, 7 * (RACE_WEEK - 1) + 6);
  return {
    goal: { kind: "race", priority: "A", distanceM: 21_097.5, date: sunday, targetTimeS: 6720 },
    fitness: {
      recentRace: { distanceM: 10_000, timeS: 3060, date: shiftDays(firstDay, -36) },
      weeklyKm: 36,
      longestRunKm: 15,
      experience: "intermediate",
      units: "km",
    },
    schedule: { days: ["tue", "thu", "sat", "sun"], runsPerWeek: 4, longRunDay: "sun", timeZone },
    health: {
      birthYear: Number(firstDay.slice(0, 4)) - 38,
      sex: "female",
      hrMax: 186,
      hrRest: 54,
      painScore: 0,
      ill: false,
      daysOff: 0,
    },
  };
}
