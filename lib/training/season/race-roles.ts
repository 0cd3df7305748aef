import { daysBetween, type LocalDate, shiftDays, weekdayIndexOf, weekStartOf } from "../calendar";
import type { PlanInput, RaceGoal } from "../plan-input";
import type { Season } from "../plan-output";
import { MIN_WEEKS_BETWEEN_A_RACES } from "./constants";
import { easyDaysAfter, isEarlyInWeek, RACE_CLASSES, raceClassOf } from "./race-classes";

/** A race of the season. `main`: the season builds toward it, with a full taper and recovery. */
export type PlannedRace = { goal: RaceGoal; main: boolean };

/** All race goals by date. */
export function racesOf(input: PlanInput): RaceGoal[] {
  const races = input.goals.filter((goal): goal is RaceGoal => goal.kind === "race");
  return races.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Shares of the peak week from the first taper week to the race week. */
export function taperOf(goal: RaceGoal): readonly number[] {
  const facts = RACE_CLASSES[raceClassOf(goal.distanceM)];
  return isEarlyInWeek(weekdayIndexOf(goal.date)) ? facts.earlyTaper : facts.taper;
}

function weeksApart(from: LocalDate, to: LocalDate): number {
  return Math.round(daysBetween(weekStartOf(from), weekStartOf(to)) / 7);
}

function canFollow(previous: RaceGoal, next: RaceGoal): boolean {
  const recovery = RACE_CLASSES[raceClassOf(previous.distanceM)].recovery.length;
  const needed = recovery + MIN_WEEKS_BETWEEN_A_RACES + taperOf(next).length;
  return weeksApart(previous.date, next.date) >= needed;
}

/** Says which races the season is built around. Without an A race the highest priority given counts as A. */
export function planRaces(input: PlanInput): PlannedRace[] {
  const races = racesOf(input);
  const best = races.map((race) => race.priority).sort()[0];
  let lastMain: RaceGoal | null = null;
  const planned: PlannedRace[] = [];
  for (const goal of races) {
    const main: boolean = goal.priority === best && (lastMain === null || canFollow(lastMain, goal));
    if (main) lastMain = goal;
    planned.push({ goal, main });
  }
  return planned;
}

/**
 * The same for a season that is under way: a race counts as main when the season gave it a taper, so that the roles of
 * later races don't change when an earlier one has passed. Races beyond the season are judged anew.
 */
export function planRacesIn(input: PlanInput, season: Season | null): PlannedRace[] {
  const races = planRaces(input);
  if (season === null || season.start === weekStartOf(input.today)) return races;
  return races.map((race) => {
    const phase = season.phases.find((part) => part.start <= race.goal.date && race.goal.date <= part.end);
    return phase === undefined ? race : { ...race, main: phase.name === "taper" };
  });
}

/** First day after a race on which hard work is allowed again (rule R1). */
export function hardAgainAfter(race: { distanceM: number; date: LocalDate }): LocalDate {
  return shiftDays(race.date, easyDaysAfter(race.distanceM) + 1);
}
