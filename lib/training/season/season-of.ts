import { type LocalDate, laterOf, shiftDays } from "../calendar";
import type { Season } from "../plan-output";
import { sumKm } from "../workouts/totals";
import type { SeasonWeek } from "./simulate-season";

type Phase = Season["phases"][number];

/** A race ends its taper; what is left of the week is recovery. */
function phaseParts(week: SeasonWeek): Phase[] {
  const { frame } = week;
  const sunday = shiftDays(frame.weekStart, 6);
  const whole = { name: frame.phase, start: frame.weekStart, end: sunday };
  const race = frame.races.find((planned) => planned.main)?.goal.date;
  if (race === undefined || race === sunday || frame.phase !== "taper") return [whole];
  return [
    { ...whole, end: race },
    { name: "recovery", start: shiftDays(race, 1), end: sunday },
  ];
}

function merge(parts: readonly Phase[]): Phase[] {
  const merged: Phase[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last !== undefined && last.name === part.name && shiftDays(last.end, 1) === part.start)
      last.end = part.end;
    else merged.push({ ...part });
  }
  return merged;
}

/** The season that weeks make: phases by date, kilometres and kind of each week (walking and races included, as in the plan's weeks). */
export function seasonOf(weeks: readonly SeasonWeek[], span: { start: LocalDate; end: LocalDate }): Season {
  return {
    start: span.start,
    end: span.end,
    phases: merge(weeks.flatMap(phaseParts)),
    weeklyKm: weeks.map((week) => ({
      weekStart: week.frame.weekStart,
      km: sumKm(week.workouts),
      kind: week.kind,
    })),
  };
}

/** The season with the kinds that its weeks have in the plan now; kilometres stay the targets they were. */
export function withKindsOf(season: Season, weeks: readonly SeasonWeek[]): Season {
  const kinds = new Map(weeks.map((week) => [week.frame.weekStart, week.kind]));
  return {
    ...season,
    weeklyKm: season.weeklyKm.map((week) => ({ ...week, kind: kinds.get(week.weekStart) ?? week.kind })),
  };
}

/** A season carried on: weeks it already holds stay, later ones are appended. */
export function extendSeason(season: Season, weeks: readonly SeasonWeek[]): Season {
  const known = new Set(season.weeklyKm.map((week) => week.weekStart));
  const added = weeks.filter((week) => !known.has(week.frame.weekStart));
  if (added.length === 0) return season;
  const first = added[0]?.frame.weekStart ?? season.end;
  const lastDay = shiftDays(added.at(-1)?.frame.weekStart ?? season.end, 6);
  const kept = season.phases.filter((phase) => phase.start < first);
  const tail = seasonOf(added, { start: first, end: lastDay });
  return {
    start: season.start,
    end: laterOf(lastDay, season.end),
    phases: merge([...kept, ...tail.phases]),
    weeklyKm: [...season.weeklyKm, ...tail.weeklyKm],
  };
}
