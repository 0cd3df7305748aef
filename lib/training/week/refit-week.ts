import { daysBetween, type LocalDate } from "../calendar";
import type { DatedWorkout } from "../plan-output";
import { EASY_LONG_MINUTES } from "../season/constants";
import { isVo2 } from "../season/state";
import { easySteps } from "../workouts/easy-steps";
import { makeWorkout } from "../workouts/make-workout";
import { easyPace, readableKm } from "../workouts/steps";
import { hardDaysAreSpaced, placeWeek } from "./place-week";
import { dayMinutes, type WeekDays, weekDays } from "./week-days";
import { longDayOf, type WeekRequest } from "./week-request";

function isExtra(workout: DatedWorkout, sketch: readonly DatedWorkout[]): boolean {
  return workout.kind !== "race" && !sketch.some((planned) => planned.id === workout.id);
}

/** Sessions of the sketch that are still to be placed: their day has not passed and nothing that stays replaces them. */
function openSessions(request: WeekRequest, sketch: readonly DatedWorkout[]): DatedWorkout[] {
  const { fixed, from, usedIds } = request;
  const stays = new Set(fixed.map((workout) => workout.id));
  const open = sketch.filter(
    (workout) => workout.date >= from && !stays.has(workout.id) && !usedIds.has(workout.id),
  );
  // A run that came from elsewhere takes the place of an easy one, so that the week doesn't grow.
  let extra = fixed.filter((workout) => workout.date >= from && isExtra(workout, sketch)).length;
  return open.filter((workout) => {
    const givesWay = extra > 0 && !workout.hard && workout.kind !== "long";
    if (givesWay) extra -= 1;
    return !givesWay;
  });
}

function easier(
  workout: DatedWorkout,
  limit: { minutes: number; paces: WeekRequest["fitness"]["pacesSecPerKm"] },
) {
  const km = readableKm(Math.min(workout.km, (limit.minutes * 60) / easyPace(limit.paces)));
  const kind = workout.kind === "long" ? "long" : "easy";
  return makeWorkout({
    id: workout.id,
    date: workout.date,
    kind,
    steps: easySteps(Math.max(km, 0.5), limit.paces),
  });
}

function settle(
  request: WeekRequest,
  days: WeekDays,
  open: DatedWorkout[],
  allowHard: boolean,
): DatedWorkout[] | null {
  const paces = request.fitness.pacesSecPerKm;
  const soft = (workout: DatedWorkout) =>
    allowHard || !workout.hard ? workout : easier(workout, { minutes: EASY_LONG_MINUTES, paces });
  const sessions = open.map(soft);
  const long = sessions.find((workout) => workout.kind === "long") ?? null;
  const quality = sessions.filter((workout) => workout.hard && workout !== long);
  const easy = sessions.filter((workout) => !workout.hard && workout !== long);
  const placement = placeWeek({
    ...days,
    longDay: long === null ? null : longDayOf(request.input),
    longHard: long?.hard ?? false,
    quality: quality.map((workout) => ({ vo2: isVo2(workout) })),
    easyCount: easy.length,
    raceDay: days.mainRaceDay,
  });
  if (placement === null) return null;
  const on = (workout: DatedWorkout, day: number | null | undefined) => {
    const date = days.dates[day ?? 0] ?? workout.date;
    const minutes = dayMinutes(request.input, date);
    const fitting = workout.minutes <= minutes ? workout : easier(workout, { minutes, paces });
    return { ...fitting, date };
  };
  return [
    ...(long === null ? [] : [on(long, placement.long)]),
    ...quality.map((workout, index) => on(workout, placement.quality[index])),
    ...easy.map((workout, index) => on(workout, placement.easy[index])),
  ];
}

/** Can the sketch stay on its days beside the workouts that stay? Then nothing moves. */
function stillFits(open: readonly DatedWorkout[], week: { days: WeekDays; weekStart: LocalDate }): boolean {
  const { days, weekStart } = week;
  const placed = open.map((workout) => ({ workout, day: daysBetween(weekStart, workout.date) }));
  const hard = placed.filter(({ workout }) => workout.hard);
  if (!placed.every(({ day }) => days.free[day]) || hard.some(({ day }) => days.easyOnly[day])) return false;
  const hardDays = hard.map(({ workout, day }) => ({ day, vo2: isVo2(workout) }));
  return hardDaysAreSpaced([...days.hard, ...hardDays], days.vo2Spacing);
}

/**
 * Fits a week's sketch around workouts that stay: same sessions, days chosen anew where needed, nothing made up for
 * days that have passed. Easy runs are left out, and hard ones made easy, where they no longer fit.
 */
export function refitWeek(request: WeekRequest, sketch: readonly DatedWorkout[]): DatedWorkout[] {
  const { frame, input, state, fixed, from } = request;
  const days = weekDays(frame, { input, state, fixed, from });
  const open = openSessions(request, sketch);
  if (stillFits(open, { days, weekStart: frame.weekStart })) return open;
  for (let count = open.length; count > 0; count -= 1) {
    // Dropping starts with the last easy run; the long run and hard sessions come first.
    const order = [...open].sort(
      (a, b) => Number(b.hard || b.kind === "long") - Number(a.hard || a.kind === "long"),
    );
    const sessions = order.slice(0, count);
    const settled = settle(request, days, sessions, true) ?? settle(request, days, sessions, false);
    if (settled !== null) return settled;
  }
  return [];
}
