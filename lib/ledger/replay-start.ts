import type { StoredPlan } from "@/lib/data/plan-row";
import type { RunnerState } from "@/lib/data/runner-state";
import { daysBetween, type LocalDate, shiftDays, weekStartOf } from "@/lib/training";
import { REPLAY_YEAR_DAYS } from "./constants";
import { latestDay } from "./day-order";
import { historyFrom } from "./history";

type Anchor = Pick<StoredPlan, "seasonInput" | "firstDay">;

/**
 * The day from which a plan is replayed as of `today`: the one it was made on. Of a runner who simply goes on, with the same
 * wishes and no race ahead, a new season begins there every year, at least one and at most two years back: facts of
 * longer ago have no say in the weeks to come, and a replay takes no longer each year. It depends on days alone, so
 * late data change nothing about it.
 */
export function replayStart({ seasonInput }: Anchor, today: LocalDate): LocalDate {
  const races = seasonInput.goals.flatMap((goal) => (goal.kind === "race" ? [goal.date] : []));
  const settled = weekStartOf(latestDay(races, seasonInput.today));
  const years = Math.floor(daysBetween(settled, weekStartOf(today)) / REPLAY_YEAR_DAYS) - 1;
  return years < 1 ? seasonInput.today : shiftDays(settled, years * REPLAY_YEAR_DAYS);
}

/** Has the plan's own first season given way to one that began later? */
export function isRenewed({ seasonInput }: Anchor, start: LocalDate): boolean {
  return start !== seasonInput.today;
}

/** The first day whose facts a replay from `start` looks at. */
export function replayFactsFrom(plan: Anchor, start: LocalDate): LocalDate {
  return isRenewed(plan, start) ? historyFrom(start) : plan.firstDay;
}

/**
 * What is known of the plan before a later season of it began: the workouts of half a year, and what is believed of
 * them up to a week before it. Nothing where the plan is replayed from its own first day.
 */
export function beforeStart(
  { workouts, beliefs }: RunnerState,
  { plan, start }: { plan: Anchor; start: LocalDate },
): Pick<RunnerState, "workouts" | "beliefs"> {
  if (!isRenewed(plan, start)) return { workouts: [], beliefs: [] };
  const from = historyFrom(start);
  return {
    workouts: workouts.filter(({ date }) => from <= date && date < start),
    beliefs: beliefs.filter(({ date }) => from <= date && date < shiftDays(start, -7)),
  };
}
