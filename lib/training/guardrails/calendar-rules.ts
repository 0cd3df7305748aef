import { WEEKDAYS, weekdayIndexOf } from "../calendar";
import { formatDay, formatWeekday } from "../format";
import { flagLimit } from "../plan/health-flags";
import { planFeasible } from "../season/feasibility";
import { maxRuns } from "../week/run-count";
import { dayMinutes } from "../week/week-days";
import type { PlanView, WeekView } from "./plan-view";
import type { Rule } from "./rule";
import type { Violation } from "./types";

const DISTANCE_TOLERANCE = 0.01;
const ROUNDING_MINUTES = 0.5;

function oneRunADay(plan: PlanView): Violation[] {
  const dates = new Set<string>();
  const ids = new Set<string>();
  return plan.workouts.flatMap((workout) => {
    const twice = dates.has(workout.date) || ids.has(workout.id);
    dates.add(workout.date);
    ids.add(workout.id);
    if (!twice) return [];
    const message = `There is already a run on ${formatDay(workout.date)}.`;
    return [{ rule: "A1", tier: "H", date: workout.date, workoutId: workout.id, message } as const];
  });
}

function racesOnTheirDay(plan: PlanView): Violation[] {
  if (flagLimit(plan.input.health)?.races === false) return [];
  const found: Violation[] = [];
  let dropped: ReadonlySet<unknown> | null = null;
  for (const { goal } of plan.races) {
    if (goal.date < plan.today || goal.date > plan.last) continue;
    const onDay = plan.workouts.filter((workout) => workout.date === goal.date);
    const race = onDay.find((workout) => workout.kind === "race");
    const rightKm =
      race !== undefined && Math.abs(race.km * 1000 - goal.distanceM) <= goal.distanceM * DISTANCE_TOLERANCE;
    if (rightKm && onDay.length === 1) continue;
    // A race that can't be planned safely is rightly missing; the plan says so with a reason.
    dropped ??= new Set(planFeasible(plan.input, plan.fitness).obstacles.map((obstacle) => obstacle.goal));
    if (race === undefined && dropped.has(goal)) continue;
    found.push({
      rule: "A2",
      tier: "H",
      date: goal.date,
      message: `The race on ${formatDay(goal.date)} must stand alone on its day.`,
    });
  }
  return found;
}

/** After the last main race nothing hard is planned until there is a new goal. */
function easyAfterLastRace(plan: PlanView): Violation[] {
  const lastMain = plan.races.filter((race) => race.main).at(-1)?.goal;
  if (
    lastMain === undefined ||
    !plan.workouts.some((workout) => workout.kind === "race" && workout.date === lastMain.date)
  )
    return [];
  return plan.workouts
    .filter((workout) => workout.date > lastMain.date && workout.hard && workout.kind !== "race")
    .map((workout) => ({
      rule: "A2",
      tier: "H",
      date: workout.date,
      workoutId: workout.id,
      message: "After the race there is easy running only, until a new goal is set.",
    }));
}

function onAvailableDays(plan: PlanView): Violation[] {
  const { days, blockedDates } = plan.input.availability;
  return plan.workouts
    .filter((workout) => workout.kind !== "race" && workout.date >= plan.today)
    .filter((workout) => {
      const weekday = WEEKDAYS[weekdayIndexOf(workout.date)] ?? "mon";
      return !days.includes(weekday) || blockedDates.includes(workout.date);
    })
    .map((workout) => ({
      rule: "A3",
      tier: "H",
      date: workout.date,
      workoutId: workout.id,
      message: `${formatDay(workout.date)} isn't one of your running days.`,
    }));
}

/** The runner's own limits of time; a race takes as long as it takes. */
function withinTime(plan: PlanView): Violation[] {
  return plan.workouts
    .filter((workout) => workout.kind !== "race" && workout.date >= plan.today)
    .filter((workout) => workout.minutes > dayMinutes(plan.input, workout.date) + ROUNDING_MINUTES)
    .map((workout) => ({
      rule: "A3",
      tier: "H",
      date: workout.date,
      workoutId: workout.id,
      message: `${Math.round(workout.minutes)} minutes are more than you have on ${formatDay(workout.date)}.`,
    }));
}

function notTooManyRuns(plan: PlanView): Violation[] {
  const most = plan.input.availability.runsPerWeek;
  return plan.weeks
    .filter((week) => week.workouts.length > Math.max(most, week.workouts.length - week.runs.length))
    .map((week) => ({
      rule: "A3",
      tier: "H",
      date: week.weekStart,
      message: `The week of ${formatDay(week.weekStart)} has ${week.workouts.length} runs; you asked for at most ${most}.`,
    }));
}

function isNormal(week: WeekView, plan: PlanView): boolean {
  const usualKind =
    week.kind === null || week.kind === "load" || week.kind === "cutback" || week.kind === "taper";
  const walking = week.runs.some(
    (workout) => workout.kind === "runWalk" || workout.steps.some((step) => step.zone === "walk"),
  );
  const enough = week.runs.length > (plan.input.availability.runsPerWeek === 1 ? 0 : 1);
  return usualKind && enough && !week.isPartial && !week.hasRace && !walking;
}

function oneLongRun(plan: PlanView): Violation[] {
  return plan.weeks
    .filter((week) => isNormal(week, plan))
    .filter((week) => week.runs.filter((workout) => workout.kind === "long").length !== 1)
    .map((week) => ({
      rule: "A3",
      tier: "H",
      date: week.weekStart,
      message: `The week of ${formatDay(week.weekStart)} should hold exactly one long run.`,
    }));
}

/** Soft, because a runner may move one long run by choice; the generator keeps to the preferred day. */
function longRunOnItsDay(plan: PlanView): Violation[] {
  const { longRunDay, blockedDates } = plan.input.availability;
  return plan.weeks.flatMap((week) =>
    week.runs
      .filter((workout) => workout.kind === "long" && !week.hasRace)
      .filter((workout) => WEEKDAYS[weekdayIndexOf(workout.date)] !== longRunDay && blockedDates.length === 0)
      .map((workout) => ({
        rule: "A3",
        tier: "S" as const,
        date: workout.date,
        workoutId: workout.id,
        message: `The long run is on ${formatWeekday(workout.date)} instead of your preferred day.`,
      })),
  );
}

function enoughRestDays(plan: PlanView): Violation[] {
  const wantsAllDays = plan.input.availability.runsPerWeek === 7;
  const most = Math.min(maxRuns(plan.input), wantsAllDays ? 7 : 6);
  return plan.weeks
    .filter((week) => week.workouts.length > Math.max(most, week.workouts.length - week.runs.length))
    .map((week) => ({
      rule: "A4",
      tier: "H",
      date: week.weekStart,
      message: `The week of ${formatDay(week.weekStart)} has too few rest days.`,
    }));
}

export const CALENDAR_RULES: readonly Rule[] = [
  {
    id: "A1",
    tier: "H",
    title: "One entry a day",
    threshold: "56 days or more without a gap, at most one workout a day, ids unique",
    source: "product",
    per: "plan",
    check: oneRunADay,
  },
  {
    id: "A2",
    tier: "H",
    title: "Races stand alone on their exact day",
    threshold: "right date, distance within 1 %, only run that day; nothing hard after the last A race",
    source: "product",
    per: "plan",
    check: (plan) => [...racesOnTheirDay(plan), ...easyAfterLastRace(plan)],
  },
  {
    id: "A3",
    tier: "H/S",
    title: "Availability",
    threshold:
      "only on available days and within their minutes, at most runsPerWeek, one long run a normal week; on the preferred day (soft)",
    source: "product",
    per: "week",
    check: (plan) => [
      ...onAvailableDays(plan),
      ...withinTime(plan),
      ...notTooManyRuns(plan),
      ...oneLongRun(plan),
      ...longRunOnItsDay(plan),
    ],
  },
  {
    id: "A4",
    tier: "H",
    title: "Rest days",
    threshold: "at least 1 a week (7 runs only on request); beginners 3, from 60 years 2",
    source: "product",
    per: "week",
    check: enoughRestDays,
  },
];
