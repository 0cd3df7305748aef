import { isDeepStrictEqual } from "node:util";
import type { PlanWrite } from "@/lib/data/commit";
import type { Evidence } from "@/lib/data/evidence-row";
import type { StoredPlan } from "@/lib/data/plan-row";
import { bodyOf, planWriteOf } from "@/lib/data/plan-write";
import type { RunnerState } from "@/lib/data/runner-state";
import {
  type Belief,
  buildPlan,
  type DatedWorkout,
  ENGINE_VERSION,
  horizonOf,
  isRun,
  type LocalDate,
  type PlanResult,
  regeneratePlan,
  shiftDays,
  weekdayOf,
} from "@/lib/training";
import { withBeliefs } from "./belief-changes";
import { changesBetween } from "./changes-between";
import { fitnessSummaryFor } from "./fitness";
import { planInputOf } from "./plan-input";
import {
  type DroppedPin,
  goneIn,
  type Judge,
  judgeOf,
  pinRows,
  sortedPins,
  stillPinned,
  withPinReasons,
} from "./sort-pins";
import { stableId } from "./stable-id";

/** Days that may still change: from today, or from tomorrow once today's run is done. */
export function firstOpenDay(state: RunnerState, today: LocalDate): LocalDate {
  const ran = state.activities.some((activity) => isRun(activity.sport) && activity.localDate === today);
  const done = state.beliefs.some((belief) => belief.date === today && belief.state !== "planned");
  return ran || done ? shiftDays(today, 1) : today;
}

/** The id of the season that a runner's next plan version begins: the same however often it is computed. */
export function nextSeasonId(state: RunnerState): string {
  return stableId(`season ${state.runnerId} ${(state.plan?.version ?? 0) + 1}`);
}

/**
 * The next plan version after the runner's wishes changed (goal, days, profile, health): everything from today on is
 * made anew from the facts; pinned workouts stay where they break no hard rule. A new goal begins a new season, everything else keeps its structure.
 * Look at `feasible` before storing it. Null when nothing changes. Facts that arrive (imports, feedback, a Sunday) go
 * through `planAfterFacts` instead.
 */
export function nextPlanAfter(input: {
  state: RunnerState;
  today: LocalDate;
  reasons: readonly string[];
  origin: PlanWrite["origin"];
  beliefs: readonly Belief[];
  /** The facts behind a reason that is no wish. */
  evidence?: Evidence[];
}): PlanWrite | null {
  const { today, origin, reasons } = input;
  const state = withBeliefs(input.state, input.beliefs);
  const base = state.plan;
  const planInput = planInputOf(state, today);
  const fitness = fitnessSummaryFor(state, planInput);
  const made = buildPlan(planInput, { fitness });
  const isNewSeason = base === null || origin === "goal" || origin === "onboarding";
  const from = firstOpenDay(state, today);
  const existing = state.workouts.map(bodyOf);
  const pinned = pinnedFrom(state, from);
  const season = isNewSeason ? made.season : base.season;
  const { next, ...around } = anewAroundPins(pinned, {
    request: { input: planInput, season, existing, today, fromDate: from, fitness },
    judge: judgeOf(state, { fitness, today: from }),
  });
  const workouts = keepPast(existing, next.workouts, from);
  const differences = changesBetween({ before: existing, after: workouts, from, reasons });
  const dropped = goneIn(differences, around.dropped);
  const changes = withPinReasons(differences, dropped);
  const wishesChanged =
    base === null || !isDeepStrictEqual(wishesOf(base), wishesOf({ seasonInput: planInput }));
  if (base !== null && changes.length === 0 && !wishesChanged) return null;
  return planWriteOf({
    base,
    before: state.workouts,
    from,
    origin,
    next: {
      season: { id: nextSeasonId(state), season: next.season, input: planInput },
      engineVersion: ENGINE_VERSION,
      lastDay: horizonOf(today).last,
      fitness,
      feasible: made.feasible,
      reason: made.reason,
      warnings: made.feasible ? next.warnings : made.warnings,
      workouts,
      pinnedIds: stillPinned(pinned, dropped),
      changes,
      evidence: [
        ...(input.evidence ?? []),
        ...(dropped.length === 0 ? [] : [{ reason: "pinDropped", rows: pinRows(dropped) }]),
      ],
    },
  });
}

/** The plan made anew around all the pins that break no hard rule in it, and those that do. */
function anewAroundPins(
  pinned: ReadonlySet<string>,
  { request, judge }: { request: Parameters<typeof regeneratePlan>[0]; judge: Judge },
): { next: PlanResult; dropped: DroppedPin[] } {
  const around = (pins: ReadonlySet<string>) => regeneratePlan({ ...request, pinnedIds: [...pins] });
  const next = around(pinned);
  if (pinned.size === 0 || judge(next).length === 0) return { next, dropped: [] };
  const pins = request.existing.filter(({ id }) => pinned.has(id));
  const { kept, dropped } = sortedPins(pins, (some) => judge(around(some)));
  return { next: dropped.length === 0 ? next : around(kept), dropped };
}

/** Ids of pinned workouts from a day on. */
export function pinnedFrom(state: RunnerState, from: LocalDate): Set<string> {
  return new Set(
    state.workouts.filter((workout) => workout.pinned && workout.date >= from).map(({ id }) => id),
  );
}

/**
 * The old plan before a day and the new one from it on: what is compared to see what changes. A week that is made anew in
 * its middle may call a run of its coming days like one that is over; that one keeps its id, and the other gets its own.
 */
export function keepPast(
  before: readonly DatedWorkout[],
  after: readonly DatedWorkout[],
  from: LocalDate,
): DatedWorkout[] {
  const past = before.filter((workout) => workout.date < from);
  const taken = new Set(past.map(({ id }) => id));
  const ahead = after.filter((workout) => workout.date >= from);
  return [
    ...past,
    ...ahead.map((workout) =>
      taken.has(workout.id) ? { ...workout, id: `${workout.id}-${weekdayOf(workout.date)}` } : workout,
    ),
  ];
}

function wishesOf({ seasonInput }: Pick<StoredPlan, "seasonInput">): object {
  const { availability, goals, health, methodology, runner } = seasonInput;
  return { availability, goals, health, methodology, runner };
}
