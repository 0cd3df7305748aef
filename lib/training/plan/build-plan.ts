import { type LocalDate, shiftDays, weekdayOf, weekStartOf } from "../calendar";
import { fitnessFromInput, usualWeeklyKm } from "../fitness/fitness-from-input";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout, FitnessSummary, PlanOutput, PlanWarning, Season } from "../plan-output";
import { horizonOf } from "./horizon";
import { weeksFrom } from "./weeks";

/** Version of the rules that made a plan; raised whenever the same input would give another plan. */
export const ENGINE_VERSION = "1.0.0";

export type PlanResult = { season: Season; workouts: DatedWorkout[]; warnings: PlanWarning[] };

/** The season for an input: phases and weekly targets from the current week to the last A race or the horizon. */
export function createSeason(input: PlanInput): Season {
  const start = weekStartOf(input.today);
  const end = horizonOf(input.today).last;
  const weeklyKm: Season["weeklyKm"] = [];
  for (let weekStart = start; weekStart <= end; weekStart = shiftDays(weekStart, 7)) {
    weeklyKm.push({ weekStart, km: usualWeeklyKm(input), kind: "load" });
  }
  return { start, end, phases: [{ name: "maintain", start, end }], weeklyKm };
}

function easyRuns(
  input: PlanInput,
  span: { from: LocalDate; to: LocalDate; fitness: FitnessSummary },
): DatedWorkout[] {
  const pace = span.fitness.pacesSecPerKm.E;
  const km = Math.max(2, Math.floor(usualWeeklyKm(input) / input.availability.runsPerWeek));
  const minutes = Math.round((km * (pace.fast + pace.slow)) / 1.2) / 100;
  const workouts: DatedWorkout[] = [];
  for (let weekStart = weekStartOf(span.from); weekStart <= span.to; weekStart = shiftDays(weekStart, 7)) {
    let slot = 0;
    for (let offset = 0; offset < 7; offset += 1) {
      const date = shiftDays(weekStart, offset);
      const free =
        input.availability.days.includes(weekdayOf(date)) && !input.availability.blockedDates.includes(date);
      if (!free || slot >= input.availability.runsPerWeek) continue;
      slot += 1;
      if (date < span.from || date > span.to) continue;
      workouts.push({
        id: `${weekStart.replaceAll("-", "")}-e${slot}`,
        date,
        kind: "easy",
        hard: false,
        km,
        minutes,
        load: minutes * 0.2,
        steps: [{ kind: "steady", times: 1, km, minutes, zone: "E", paceSecPerKm: pace }],
        purpose: "Easy running that keeps your routine.",
        rules: ["A3"],
      });
    }
  }
  return workouts;
}

/** The plan for an input: same input, same plan, byte for byte. */
export function buildPlan(input: PlanInput, options: { fitness?: FitnessSummary } = {}): PlanOutput {
  const fitness = options.fitness ?? fitnessFromInput(input);
  const season = createSeason(input);
  const { first, last } = horizonOf(input.today);
  const workouts = easyRuns(input, { from: first, to: last, fitness });
  const weeks = weeksFrom({ workouts, season, first, last });
  return {
    feasible: true,
    reason: null,
    engineVersion: ENGINE_VERSION,
    fitness,
    season,
    weeks,
    warnings: [],
  };
}

/** Carries a plan forward: every existing workout from `today` on stays as it is, missing weeks are appended. */
export function extendPlan(request: {
  input: PlanInput;
  season: Season;
  existing: readonly DatedWorkout[];
  today: LocalDate;
  fitness?: FitnessSummary;
}): PlanResult {
  const { input, season, existing, today } = request;
  const kept = existing.filter((workout) => workout.date >= today);
  const lastKept = kept.at(-1)?.date ?? shiftDays(today, -1);
  const from = shiftDays(weekStartOf(lastKept), 7);
  const fitness = request.fitness ?? fitnessFromInput(input);
  const added = easyRuns(input, { from: from < today ? today : from, to: horizonOf(today).last, fitness });
  return { season, workouts: [...kept, ...added], warnings: [] };
}

/** Builds the plan anew from `fromDate` on, keeping the season's structure and the pinned workouts. */
export function regeneratePlan(request: {
  input: PlanInput;
  season: Season | null;
  existing: readonly DatedWorkout[];
  today: LocalDate;
  fromDate: LocalDate;
  pinnedIds?: readonly string[];
  fitness?: FitnessSummary;
}): PlanResult {
  const { input, existing, today, fromDate } = request;
  const pinned = new Set(request.pinnedIds ?? []);
  const kept = existing.filter((w) => w.date >= today && (w.date < fromDate || pinned.has(w.id)));
  const fitness = request.fitness ?? fitnessFromInput(input);
  const added = easyRuns(input, { from: fromDate, to: horizonOf(today).last, fitness });
  const taken = new Set(kept.map((workout) => workout.date));
  const workouts = [...kept, ...added.filter((workout) => !taken.has(workout.date))];
  return { season: request.season ?? createSeason(input), workouts, warnings: [] };
}
