import { daysBetween, type LocalDate, shiftDays, weekdayOf } from "../calendar";
import { minutesOn } from "../minutes-on";
import type { PlanInput } from "../plan-input";
import type { DatedWorkout } from "../plan-output";
import { ageOn, HEALTH, VO2_SPACING } from "../season/constants";
import type { WeekFrame } from "../season/frames";

import { hardAgainAfter } from "../season/race-roles";
import { mustEase } from "../season/return-ladder";
import { isVo2, type SeasonState } from "../season/state";
import type { HardDay } from "./place-week";

/** What each day of a week allows. Index 0 is Monday. */
export type WeekDays = {
  dates: LocalDate[];
  free: boolean[];
  taken: boolean[];
  easyOnly: boolean[];
  capMinutes: number[];
  hard: HardDay[];
  /** The main race of this week, as a day index. */
  mainRaceDay: number | null;
  raceDays: number[];
  vo2Spacing: number;
};

/** Easy days before a race: three before the main one, two before a B race, one before a C race. */
const EASY_BEFORE = { main: 3, A: 3, B: 2, C: 1 } as const;

/** Days without any run after a main race, by distance (km). Own choice: one per 10 km. */
function restDaysAfter(distanceM: number): number {
  return Math.round(distanceM / 10_000);
}

/** Minutes that fit on a date; unlimited without a cap. */
export function dayMinutes(input: PlanInput, date: LocalDate): number {
  return minutesOn(input.availability, weekdayOf(date));
}

function mayRun(input: PlanInput, date: LocalDate): boolean {
  const { days, blockedDates } = input.availability;
  return days.includes(weekdayOf(date)) && !blockedDates.includes(date);
}

/** Days off at once when ill, or when pain is strong. */
function mustRest(input: PlanInput, date: LocalDate): boolean {
  const { ill = false, painScore = 0 } = input.health ?? {};
  const restNow = ill || painScore >= HEALTH.clinicianPainFrom;
  const days = daysBetween(input.today, date);
  return restNow && days >= 0 && days < HEALTH.restDays;
}

function mustStayEasy(
  input: PlanInput,
  context: { date: LocalDate; frame: WeekFrame; state: SeasonState },
): boolean {
  const { date, frame, state } = context;
  if (frame.easyOnly || date < state.hardAgain) return true;
  return mustEase(input) && daysBetween(input.today, date) < HEALTH.easyDays;
}

function hardDaysBefore(state: SeasonState, weekStart: LocalDate): HardDay[] {
  return state.hard
    .map((hard) => ({ day: daysBetween(weekStart, hard.date), vo2: hard.vo2 }))
    .filter((hard) => hard.day < 0 && hard.day >= -4);
}

function vo2SpacingFor(input: PlanInput): number {
  const age = ageOn(input.today, input.runner);
  return VO2_SPACING.find((entry) => age >= entry.fromAge)?.days ?? 2;
}

function applyRaces(days: WeekDays, frame: WeekFrame): void {
  for (const { goal, main } of frame.races) {
    const day = daysBetween(frame.weekStart, goal.date);
    days.taken[day] = true;
    days.free[day] = false;
    days.raceDays.push(day);
    days.hard.push({ day, vo2: false });
    if (main) days.mainRaceDay = day;
    const hardAgain = daysBetween(frame.weekStart, hardAgainAfter(goal));
    const before = EASY_BEFORE[main ? "main" : goal.priority];
    for (let other = 0; other < 7; other += 1) {
      const isRecovery = other > day && (main || other < hardAgain);
      if (isRecovery || (other < day && other >= day - before)) days.easyOnly[other] = true;
      if (main && other > day && other <= day + restDaysAfter(goal.distanceM)) days.free[other] = false;
    }
  }
  for (const { goal, main } of frame.racesSoon) {
    const eve = daysBetween(frame.weekStart, goal.date) - EASY_BEFORE[main ? "main" : goal.priority];
    for (let other = Math.max(0, eve); other < 7; other += 1) days.easyOnly[other] = true;
  }
}

/** What the days of a week allow, given races, workouts that stay, health, and the days before. */
export function weekDays(
  frame: WeekFrame,
  context: { input: PlanInput; state: SeasonState; fixed: readonly DatedWorkout[]; from: LocalDate },
): WeekDays {
  const { input, state, fixed, from } = context;
  const dates = Array.from({ length: 7 }, (_, index) => shiftDays(frame.weekStart, index));
  const days: WeekDays = {
    dates,
    free: dates.map((date) => date >= from && mayRun(input, date) && !mustRest(input, date)),
    taken: dates.map(() => false),
    easyOnly: dates.map((date) => mustStayEasy(input, { date, frame, state })),
    capMinutes: dates.map((date) => dayMinutes(input, date)),
    hard: hardDaysBefore(state, frame.weekStart),
    mainRaceDay: null,
    raceDays: [],
    vo2Spacing: vo2SpacingFor(input),
  };
  applyRaces(days, frame);
  for (const workout of fixed) {
    const day = daysBetween(frame.weekStart, workout.date);
    days.taken[day] = true;
    days.free[day] = false;
    if (workout.hard) days.hard.push({ day, vo2: isVo2(workout) });
  }
  return days;
}
