import type { RunnerState } from "@/lib/data/runner-state";
import { daysBetween, isRun, type LocalDate, type Season, shiftDays, weekStartOf } from "@/lib/training";
import { DAYS_PER_WEEK, HELD_SHARE, MAINTENANCE_SHARE, UNCONFIRMED_WEEKS } from "./constants";
import { coveredDays } from "./coverage";
import { earliestDay, latestDay } from "./day-order";
import type { Trigger } from "./triggers";

type Facts = Pick<RunnerState, "activities" | "beliefs" | "coverage" | "plan" | "workouts">;

/**
 * How far the data carry the plan. `held`: for weeks nothing was confirmed, so volume stops growing. `maintenance`: for
 * so long that the plan falls back to what keeps fitness.
 */
export type Footing = "confirmed" | "held" | "maintenance";

const SAYS_NOTHING: ReadonlySet<string> = new Set(["planned", "assumed"]);

/** The last day before `day` that a recorded run, a file or the runner's own word says anything about. */
export function lastConfirmedDay(facts: Facts, day: LocalDate): LocalDate {
  const runs = facts.activities.filter(({ sport }) => isRun(sport)).map(({ localDate }) => localDate);
  const said = facts.beliefs.filter(({ state }) => !SAYS_NOTHING.has(state)).map(({ date }) => date);
  const covered = coveredDays(facts.coverage);
  const joinedOn = facts.plan?.firstDay ?? day;
  const known = [...runs, ...said, ...(covered === null ? [] : [covered.to])].filter((date) => date < day);
  return latestDay(known, shiftDays(joinedOn, -1));
}

/**
 * Whole weeks before `day` of which nothing is confirmed though something was planned: a week of rest, as on the way back
 * from an injury, leaves nothing to confirm.
 */
export function unconfirmedWeeks(facts: Facts, day: LocalDate): number {
  const confirmed = lastConfirmedDay(facts, day);
  const weekOf = (date: LocalDate) => Math.floor((daysBetween(confirmed, date) - 1) / DAYS_PER_WEEK);
  const planned = facts.workouts.filter(({ date }) => confirmed < date && date < day);
  return new Set(planned.map(({ date }) => weekOf(date)).filter((week) => week < weekOf(day))).size;
}

export function footingOf(weeks: number): Footing {
  if (weeks >= UNCONFIRMED_WEEKS.maintenance) return "maintenance";
  return weeks >= UNCONFIRMED_WEEKS.held ? "held" : "confirmed";
}

/** Weeks without anything confirmed that the runner should be asked about: none while data carry the plan. */
export function silentWeeks(facts: Facts, today: LocalDate): number {
  const weeks = unconfirmedWeeks(facts, today);
  return footingOf(weeks) === "confirmed" ? 0 : weeks;
}

const CAUSE: Readonly<Record<Footing, Trigger>> = {
  held: "unconfirmed",
  maintenance: "unconfirmedLong",
  confirmed: "confirmedAgain",
};

/** The cause to change the plan that a new footing is; none while it stays. */
export function footingTriggers(was: Footing, is: Footing): Trigger[] {
  return was === is ? [] : [CAUSE[is]];
}

/** Kilometres of the best week, races apart, that was planned in the four weeks up to `end`. */
function bestWeekKm({ workouts }: Pick<Facts, "workouts">, end: LocalDate): number {
  const from = shiftDays(end, -4 * DAYS_PER_WEEK);
  const weeks = new Map<LocalDate, number>();
  for (const { date, km, kind } of workouts) {
    if (kind === "race" || date < from || date >= end) continue;
    weeks.set(weekStartOf(date), (weeks.get(weekStartOf(date)) ?? 0) + km);
  }
  return Math.max(0, ...weeks.values());
}

/**
 * The most that a training week may hold without confirmation, in kilometres; null while data carry the plan. It depends
 * on the time before the silence alone, so that it stays the same for as long as the silence lasts. Where that time is
 * not known any more, the first weeks that are known were held already.
 */
export function heldKm(facts: Facts, input: { day: LocalDate; footing: Footing }): number | null {
  if (input.footing === "confirmed") return null;
  const carried = shiftDays(lastConfirmedDay(facts, input.day), 1 + UNCONFIRMED_WEEKS.held * DAYS_PER_WEEK);
  const end = weekStartOf(carried);
  const oldest = earliestDay(
    facts.workouts.map(({ date }) => date),
    input.day,
  );
  if (oldest > end) return HELD_SHARE * bestWeekKm(facts, shiftDays(weekStartOf(oldest), 4 * DAYS_PER_WEEK));
  return (input.footing === "held" ? HELD_SHARE : MAINTENANCE_SHARE) * bestWeekKm(facts, end);
}

/** A season whose training weeks from `from` on aim at no more than `limitKm`; tapers, races and recovery stay. */
export function limitSeason(season: Season, { from, limitKm }: { from: LocalDate; limitKm: number }): Season {
  const isLimited = ({ weekStart, kind }: Season["weeklyKm"][number]) =>
    weekStart >= from && (kind === "load" || kind === "cutback");
  return {
    ...season,
    weeklyKm: season.weeklyKm.map((week) =>
      isLimited(week) ? { ...week, km: Math.min(week.km, limitKm) } : week,
    ),
  };
}

/** The season with its own targets again: what was held back is not forgotten, and counts once there are data. */
export function withTargetsOf(season: Season, targets: Season): Season {
  const km = new Map(targets.weeklyKm.map((week) => [week.weekStart, week.km]));
  return {
    ...season,
    weeklyKm: season.weeklyKm.map((week) => ({ ...week, km: km.get(week.weekStart) ?? week.km })),
  };
}
