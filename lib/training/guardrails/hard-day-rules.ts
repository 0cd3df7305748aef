import { daysBetween, weekStartOf } from "../calendar";
import { formatDay } from "../format";
import type { PhaseName } from "../plan-output";
import { ageOn, BEGINNER, HIGH_VOLUME_KM, VO2_SPACING } from "../season/constants";
import { isVo2 } from "../season/state";
import { isQuality, type PlanView } from "./plan-view";
import type { Rule } from "./rule";
import type { Violation } from "./types";

const LONG_PLAN_WEEKS = 9;
const MIN_PHASE_WEEKS = 2;

function hardDaysApart(plan: PlanView): Violation[] {
  const hard = plan.workouts.filter((workout) => workout.hard);
  const age = ageOn(plan.today, plan.input.runner);
  const spacing = VO2_SPACING.find((entry) => age >= entry.fromAge)?.days ?? 2;
  return hard.flatMap((workout, index): Violation[] => {
    const next = hard[index + 1];
    if (next === undefined) return [];
    const gap = daysBetween(workout.date, next.date);
    const at = { rule: "A5", date: next.date, workoutId: next.id };
    if (gap < 2) {
      const message = `Two hard days in a row: ${formatDay(workout.date)} and ${formatDay(next.date)}.`;
      return [{ ...at, tier: "H", message }];
    }
    if (!isVo2(workout) || gap >= spacing) return [];
    const message = `After intervals on ${formatDay(workout.date)} ${spacing - 1} easy days are better at your age.`;
    return [{ ...at, tier: "S", message }];
  });
}

function notTooMuchQuality(plan: PlanView): Violation[] {
  const seasonStart = plan.season?.start ?? weekStartOf(plan.today);
  return plan.weeks.flatMap((week) => {
    const count = week.runs.filter(isQuality).length;
    const weeksIn = Math.floor(daysBetween(seasonStart, week.weekStart) / 7);
    const isNovice = plan.input.runner.experience === "beginner" && weeksIn < BEGINNER.easyWeeks;
    const few = plan.input.availability.runsPerWeek <= 3;
    const most = isNovice ? 0 : few ? 1 : week.km >= HIGH_VOLUME_KM ? 3 : 2;
    if (count <= most) return [];
    const message = `The week of ${formatDay(week.weekStart)} has ${count} hard sessions; at most ${most} are good here.`;
    return [{ rule: "A6", tier: "H", date: week.weekStart, message } as const];
  });
}

/** Phases of one way to a race, in order. Recovery or maintain starts a new way. */
const PHASE_ORDER: readonly PhaseName[] = ["return", "base", "build", "peak", "taper", "race"];

function phasesInOrder(plan: PlanView): Violation[] {
  const phases = plan.season?.phases ?? [];
  const found: Violation[] = [];
  const weeks =
    plan.season === null ? 0 : Math.ceil((daysBetween(plan.season.start, plan.season.end) + 1) / 7);
  phases.forEach((phase, index) => {
    const before = phases[index - 1];
    const rank = PHASE_ORDER.indexOf(phase.name);
    if (before !== undefined && rank >= 0 && rank < PHASE_ORDER.indexOf(before.name)) {
      found.push({
        rule: "A7",
        tier: "H",
        date: phase.start,
        message: `${phase.name} can't follow ${before.name}.`,
      });
    }
    const length = daysBetween(phase.start, phase.end) + 1;
    const isTraining = phase.name === "base" || phase.name === "peak";
    if (weeks >= LONG_PLAN_WEEKS && isTraining && length < MIN_PHASE_WEEKS * 7) {
      found.push({
        rule: "A7",
        tier: "H",
        date: phase.start,
        message: `The ${phase.name} phase is too short.`,
      });
    }
  });
  return found;
}

function raceWeekInTaper(plan: PlanView): Violation[] {
  const { season } = plan;
  if (season === null) return [];
  return plan.races
    .filter(
      ({ goal, main }) =>
        main &&
        goal.date >= plan.today &&
        plan.workouts.some((w) => w.kind === "race" && w.date === goal.date),
    )
    .filter(({ goal }) => {
      const phase = season.phases.find((part) => part.start <= goal.date && goal.date <= part.end);
      return phase !== undefined && phase.name !== "taper" && phase.name !== "race";
    })
    .map(({ goal }) => ({
      rule: "A7",
      tier: "H",
      date: goal.date,
      message: "The race week must be part of the taper.",
    }));
}

export const HARD_DAY_RULES: readonly Rule[] = [
  {
    id: "A5",
    tier: "H/S",
    title: "Hard days apart",
    threshold:
      "never two in a row (session, race, long run of 90 min or with faster parts); after VO2 work 2 easy days from 46, 3 from 56 (soft)",
    source: "Casado 2022, 10.1123/ijspp.2021-0435; Pfitzinger",
    per: "week",
    check: hardDaysApart,
  },
  {
    id: "A6",
    tier: "H",
    title: "Hard sessions a week",
    threshold:
      "at most 2 (1 with 3 runs or fewer, 3 from 100 km); none in a beginner's first 8 weeks; the long run is extra",
    source: "Daniels' Running Formula",
    per: "week",
    check: notTooMuchQuality,
  },
  {
    id: "A7",
    tier: "H",
    title: "Phases",
    threshold:
      "base, build, peak, taper in order; the race week in the taper; base and peak 2 weeks or more in 9 or more",
    source: "Daniels' Running Formula",
    per: "plan",
    check: (plan) => [...phasesInOrder(plan), ...raceWeekInTaper(plan)],
  },
];
