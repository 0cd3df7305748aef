import { shiftDays, weekStartOf } from "../calendar";
import { formatDay } from "../format";
import { isMonotonous } from "../load/week-strain";
import { ageOn, CUTBACK_RANGE, MAX_LOAD_WEEKS, PEAK_GROWTH, WEEKLY_GROWTH } from "../season/constants";
import { firstWeekLimitKm } from "../season/week-target";
import { runKm } from "../workouts/totals";
import type { PlanView } from "./plan-view";
import type { Rule } from "./rule";
import type { Violation } from "./types";

/** Rounding of distances must not turn a limit into a breach (km). */
const ROUNDING_KM = 0.05;
const LOW_VOLUME_KM = 25;
const FREQUENT_RUNS = 5;
const MASTERS_AGE = 46;
const NEAR_WEEKS = 8;
const MAX_TWO_WEEK_GROWTH = 1.3;

/**
 * The first week, and the first full one of a plan made within a week, when nobody knows what will be run of it. Later on
 * the plan's own weeks are the measure (rule V2). Run-walk grows by time.
 */
function gentleFirstWeek(plan: PlanView): Violation[] {
  const startsNow = plan.season === null || plan.season.start === weekStartOf(plan.today);
  const isMadeNow = plan.answer !== null && plan.weeks[0]?.isPartial === true;
  if (!startsNow) return [];
  const limit = firstWeekLimitKm(plan.usualKm);
  return plan.weeks.slice(0, isMadeNow ? 2 : 1).flatMap(({ weekStart, runs }) => {
    const km = runs.reduce((sum, run) => sum + runKm(run), 0);
    const walks = weekStart > plan.today && runs.some((run) => run.kind === "runWalk");
    if (walks || km <= limit + ROUNDING_KM) return [];
    const message = `The week of ${formatDay(weekStart)} has ${km.toFixed(1)} km; from what you ran lately ${limit.toFixed(1)} km are enough to start with.`;
    return [{ rule: "V1", tier: "H", date: weekStart, message } as const];
  });
}

function steadyGrowth(plan: PlanView): Violation[] {
  const km = [...plan.historyKm, ...plan.weeks.map((week) => week.km)];
  return plan.weeks.flatMap((week, index) => {
    const best = Math.max(0, ...km.slice(index, index + 4));
    const extra = best < LOW_VOLUME_KM ? best + WEEKLY_GROWTH.hardLowKm : 0;
    const hard = Math.max(best * WEEKLY_GROWTH.hardShare, extra) + ROUNDING_KM;
    const soft = Math.max(best * WEEKLY_GROWTH.maxShare, extra) + ROUNDING_KM;
    if (week.isPartial || week.km <= soft) return [];
    const message = `The week of ${formatDay(week.weekStart)} grows to ${week.km.toFixed(1)} km; the last four reached ${best.toFixed(1)} km.`;
    return [{ rule: "V2", tier: week.km > hard ? "H" : "S", date: week.weekStart, message } as const];
  });
}

function smoothTwoWeekGrowth(plan: PlanView): Violation[] {
  const km = [...plan.historyKm, ...plan.weeks.map((week) => week.km)];
  return plan.weeks.flatMap((week, index) => {
    const now = index + 4;
    const two = (km[now] ?? 0) + (km[now - 1] ?? 0);
    const before = (km[now - 2] ?? 0) + (km[now - 3] ?? 0);
    const isReturn = (plan.input.health?.daysOff ?? 0) > 0 || before < LOW_VOLUME_KM;
    const afterRest = plan.weeks
      .slice(Math.max(0, index - 3), index)
      .some((w) => w.hasRace || w.kind === "recovery" || w.isReduced);
    if (week.isPartial || isReturn || afterRest || two <= before * MAX_TWO_WEEK_GROWTH) return [];
    const message = `The two weeks to ${formatDay(week.weekStart)} grow by more than 30 %.`;
    return [{ rule: "V3", tier: "S", date: week.weekStart, message } as const];
  });
}

function lighterWeeks(plan: PlanView): Violation[] {
  const { season, input } = plan;
  if (season === null) return [];
  const frequent =
    input.availability.runsPerWeek >= FREQUENT_RUNS && ageOn(plan.today, input.runner) < MASTERS_AGE;
  const most = MAX_LOAD_WEEKS + (frequent ? 1 : 0);
  const found: Violation[] = [];
  let streak = 0;
  for (const week of season.weeklyKm) {
    streak = week.kind === "load" ? streak + 1 : 0;
    if (streak <= most) continue;
    found.push({
      rule: "V4",
      tier: "H",
      date: week.weekStart,
      message: `${streak} loading weeks in a row without a lighter one.`,
    });
  }
  return found;
}

function lighterByTheRightSize(plan: PlanView): Violation[] {
  return plan.weeks.flatMap((week, index) => {
    const before = plan.weeks[index - 1];
    if (
      week.kind !== "cutback" ||
      before === undefined ||
      before.isPartial ||
      before.km === 0 ||
      before.isReduced ||
      week.isReduced
    )
      return [];
    const share = week.km / before.km;
    if (share >= CUTBACK_RANGE.min - 0.005 && share <= CUTBACK_RANGE.max + 0.005) return [];
    const message = `The lighter week of ${formatDay(week.weekStart)} is ${Math.round(share * 100)} % of the week before; 70-92 % is right.`;
    return [{ rule: "V4", tier: "H", date: week.weekStart, message } as const];
  });
}

function sanePeak(plan: PlanView): Violation[] {
  const start = Math.max(plan.usualKm, ...plan.historyKm);
  const nearEnd = shiftDays(weekStartOf(plan.today), NEAR_WEEKS * 7);
  const later = (plan.season?.weeklyKm ?? []).filter(
    (week) => week.weekStart > nearEnd && week.kind !== "race",
  );
  const near = Math.max(0, ...plan.weeks.map((week) => week.km));
  const far = Math.max(0, ...later.map((week) => week.km));
  const tooMuch = (peak: number, growth: number) =>
    peak > Math.max(PEAK_GROWTH.everyoneKm, start * growth) + ROUNDING_KM;
  if (!tooMuch(near, 1 + PEAK_GROWTH.inEightWeeks) && !tooMuch(far, PEAK_GROWTH.max)) return [];
  const message = `The plan grows to ${Math.max(near, far).toFixed(0)} km from ${start.toFixed(0)} km; that is a lot for the time.`;
  return [{ rule: "V5", tier: "S", message }];
}

function variedDays(plan: PlanView): Violation[] {
  return plan.weeks.flatMap((week) => {
    if (week.isPartial || !isMonotonous(week.workouts)) return [];
    return [
      {
        rule: "V6",
        tier: "S",
        date: week.weekStart,
        message: `Days of the week of ${formatDay(week.weekStart)} are too alike.`,
      } as const,
    ];
  });
}

export const VOLUME_RULES: readonly Rule[] = [
  {
    id: "V1",
    tier: "H",
    title: "First week",
    threshold:
      "at most 1.10 of the median of the last 4 weeks, of which those of nothing before a return count as the first week back, below 25 km up to 3 km more; running km; so the first full week of a plan made within a week",
    source: "Daniels' Running Formula",
    per: "plan",
    check: gentleFirstWeek,
  },
  {
    id: "V2",
    tier: "H/S",
    title: "Weekly growth",
    threshold:
      "at most 1.20 (soft 1.10) of the best of the 4 weeks before; below 25 km up to 5 km more; races left out",
    source: "Damsted 2019, 10.2519/jospt.2019.8541",
    per: "week",
    check: steadyGrowth,
  },
  {
    id: "V3",
    tier: "S",
    title: "Two-week growth",
    threshold: "at most 30 % over the two weeks before; not after races, blocked weeks or time off",
    source: "Nielsen 2014, 10.2519/jospt.2014.5164",
    per: "week",
    check: smoothTwoWeekGrowth,
  },
  {
    id: "V4",
    tier: "H",
    title: "Lighter weeks",
    threshold:
      "after at most 3 loading weeks (4 with 5 runs and below 46 years); 0.70-0.92 of the week before",
    source: "Higdon's plans",
    per: "week",
    check: (plan) => [...lighterWeeks(plan), ...lighterByTheRightSize(plan)],
  },
  {
    id: "V5",
    tier: "S",
    title: "Peak",
    threshold: "at most 1.5 of the start within 8 weeks, 2.0 later in the season; up to 40 km for everyone",
    source: "calibrated on published plans",
    per: "plan",
    check: sanePeak,
  },
  {
    id: "V6",
    tier: "S",
    title: "Monotony",
    threshold: "mean/SD of daily load below 2.0 in every week",
    source: "Foster 1998, 10.1097/00005768-199807000-00023",
    per: "week",
    check: variedDays,
  },
];
