import { daysBetween } from "../calendar";
import { formatDay } from "../format";
import type { DatedWorkout, Zone } from "../plan-output";
import { raceClassOf } from "../season/race-classes";
import type { PlanView, WeekView } from "./plan-view";
import type { Rule } from "./rule";
import type { Violation } from "./types";

/** Weeks over which easy and hard running are weighed against each other. */
const WINDOW_WEEKS = 4;
/** Shares of running time. Knopp 2024: 77-82 % low, 10-18 % between the thresholds. */
const LOW = { min: 0.75, most: 0.95 } as const;
const MOST_BETWEEN_THRESHOLDS = 0.25;
/** Less running than this a week has no room for hard work worth its warm-up (km). */
const ROOM_FOR_HARD_KM = 25;
const LEAST_RUNS = 3;

type Zones = { low: number; between: number; high: number; total: number };

const GROUP: Record<Zone, "low" | "between" | "high"> = {
  walk: "low",
  E: "low",
  M: "between",
  T: "between",
  I: "high",
  R: "high",
};

function zonesOf(runs: readonly DatedWorkout[]): Zones {
  const zones: Zones = { low: 0, between: 0, high: 0, total: 0 };
  for (const step of runs.flatMap((run) => run.steps)) {
    const minutes = step.times * step.minutes;
    zones[GROUP[step.zone]] += minutes;
    zones.total += minutes;
  }
  return zones;
}

function sumOf(parts: readonly Zones[]): Zones {
  return parts.reduce((sum, { low, between, high, total }) => ({
    low: sum.low + low,
    between: sum.between + between,
    high: sum.high + high,
    total: sum.total + total,
  }));
}

/** Four full weeks in a row with their minutes by zone; races left out. */
function windowsOf(plan: PlanView): { weeks: WeekView[]; zones: Zones; last: WeekView }[] {
  const full = plan.weeks.filter((week) => !week.isPartial);
  const zonesByWeek = full.map((week) => zonesOf(week.runs));
  return full.slice(WINDOW_WEEKS - 1).flatMap((last, index) => {
    const zones = sumOf(zonesByWeek.slice(index, index + WINDOW_WEEKS));
    return zones.total === 0 ? [] : [{ weeks: full.slice(index, index + WINDOW_WEEKS), zones, last }];
  });
}

function mostlyEasy(plan: PlanView): Violation[] {
  return windowsOf(plan).flatMap(({ zones, last }) => {
    const share = zones.low / zones.total;
    if (share >= LOW.min - 1e-6) return [];
    const message = `Only ${Math.round(share * 100)} % of the four weeks to ${formatDay(last.weekStart)} is easy; 75 % is the least.`;
    return [{ rule: "I1", tier: "H", date: last.weekStart, message } as const];
  });
}

/** Has the week a day for a session that does not lie beside a hard long run (rule A5)? */
function hasRoomForSession({ runs }: WeekView): boolean {
  const hardLong = runs.filter((run) => run.kind === "long" && run.hard);
  const liesBeside = (run: DatedWorkout) =>
    hardLong.some((long) => Math.abs(daysBetween(long.date, run.date)) === 1);
  return runs.some((run) => run.kind !== "long" && !liesBeside(run));
}

/** Weeks that build toward a race without anything that keeps them easy. */
function buildsFully(weeks: readonly WeekView[], plan: PlanView): boolean {
  const phaseOf = (week: WeekView) =>
    plan.season?.phases.find((part) => part.start <= week.weekStart && week.weekStart <= part.end)?.name;
  return weeks.every(
    (week) =>
      (phaseOf(week) === "build" || phaseOf(week) === "peak") &&
      (week.kind === "load" || week.kind === "cutback") &&
      !week.isReduced &&
      !week.hasRace &&
      week.km >= ROOM_FOR_HARD_KM &&
      week.runs.length >= LEAST_RUNS &&
      hasRoomForSession(week),
  );
}

function hardEnough(plan: PlanView): Violation[] {
  const { maxMinutes } = plan.input.availability;
  if (plan.input.runner.experience === "beginner" || maxMinutes !== undefined) return [];
  // Work for short races is repetitions: hard, and over in minutes.
  if (plan.races.some(({ goal }) => raceClassOf(goal.distanceM) === "short")) return [];
  return windowsOf(plan)
    .filter(({ weeks, zones }) => buildsFully(weeks, plan) && zones.low / zones.total > LOW.most)
    .map(({ last }) => ({
      rule: "I1",
      tier: "H",
      date: last.weekStart,
      message: `The four weeks to ${formatDay(last.weekStart)} are almost all easy for a build toward a race.`,
    }));
}

function rightMixture(plan: PlanView): Violation[] {
  return windowsOf(plan).flatMap(({ zones, last }) => {
    const between = zones.between / zones.total;
    if (between <= MOST_BETWEEN_THRESHOLDS + 1e-6 && zones.between <= zones.low) return [];
    const message = `${Math.round(between * 100)} % of the four weeks to ${formatDay(last.weekStart)} is at marathon or threshold effort; 25 % is the most.`;
    return [{ rule: "I2", tier: "H", date: last.weekStart, message } as const];
  });
}

export const INTENSITY_RULES: readonly Rule[] = [
  {
    id: "I1",
    tier: "H",
    title: "Mostly easy",
    threshold:
      "at least 75 % of the time of any 4 weeks easy; at most 95 % in build and peak from 25 km and 3 runs, without time caps, races or blocked days, with a day for a session away from a hard long run; not for beginners and races below 2500 m",
    source: "Knopp 2024, 10.1186/s40798-024-00717-5; Muniz-Pumares 2025, 10.1007/s40279-024-02137-7",
    per: "week",
    check: (plan) => [...mostlyEasy(plan), ...hardEnough(plan)],
  },
  {
    id: "I2",
    tier: "H",
    title: "Pyramidal or polarized",
    threshold: "marathon and threshold effort at most 25 % of the time of any 4 weeks, never more than easy",
    source: "Rosenblat 2025, 10.1007/s40279-024-02149-3; Kenneally 2018",
    per: "week",
    check: rightMixture,
  },
];
