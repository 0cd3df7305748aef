import { type LocalDate, MAX_LOAD_WEEKS, type PhaseName, phaseOn, type Season } from "@/lib/training";

type Weeks = Season["weeklyKm"];

const TRAINING_PHASES: ReadonlySet<PhaseName> = new Set(["base", "build", "peak", "maintain"]);

/** Loading weeks in a row right before (`step` -1) or after (`step` 1) a week. */
function loadsBeside(weeks: Weeks, from: { index: number; step: -1 | 1 }): number {
  const { index, step } = from;
  let count = 0;
  while (weeks[index + step * (count + 1)]?.kind === "load") count += 1;
  return count;
}

/**
 * The season with its rhythm back from a Monday on: training weeks that a return or an illness turned into recovery
 * count as loading weeks again, as far as a lighter one follows at most three of them (rule V4). What still needs
 * recovery then is decided anew; without this, every such week would be planned lighter than the one before.
 */
export function withTrainingRhythm(season: Season, monday: LocalDate): Season {
  const weeks: Weeks = season.weeklyKm.map((week) => ({ ...week }));
  weeks.forEach((week, index) => {
    const isHeldBack = week.kind === "recovery" && TRAINING_PHASES.has(phaseOn(season, week.weekStart));
    if (week.weekStart < monday || !isHeldBack) return;
    const around = loadsBeside(weeks, { index, step: -1 }) + loadsBeside(weeks, { index, step: 1 });
    week.kind = around + 1 <= MAX_LOAD_WEEKS ? "load" : "cutback";
  });
  return { ...season, weeklyKm: weeks };
}
