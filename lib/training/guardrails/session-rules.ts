import { formatDay } from "../format";
import type { DatedWorkout, Step } from "../plan-output";
import { raceClassOf } from "../season/race-classes";
import { FRAME_MINUTES, WORK_SHARE } from "../workouts/constants";
import { isQuality, type PlanView } from "./plan-view";
import type { Rule } from "./rule";
import type { RuleTier, Violation } from "./types";

type Zone = "T" | "I" | "R" | "M";
type Work = { workout: DatedWorkout; steps: Step[]; km: number; minutes: number; weekKm: number };

const MAX_CONTINUOUS_T_MINUTES = 40;
const INTERVAL_REP = { min: 2, max: 5, restMin: 0.5, restMax: 1 } as const;
const REPETITION = { maxMinutes: 2, restTimes: 2 } as const;
const SLACK = 0.01;

function workIn(plan: PlanView, zone: Zone): Work[] {
  return plan.weeks.flatMap((week) =>
    week.workouts
      .filter((workout) => workout.kind !== "race" && workout.date >= plan.today)
      .map((workout) => {
        const steps = workout.steps.filter((step) => step.kind === "work" && step.zone === zone);
        const km = steps.reduce((sum, step) => sum + step.times * step.km, 0);
        const minutes = steps.reduce((sum, step) => sum + step.times * step.minutes, 0);
        return { workout, steps, km, minutes, weekKm: week.km };
      })
      .filter((work) => work.steps.length > 0),
  );
}

function breach(rule: string, work: Work, problem: { tier: RuleTier; what: string }): Violation {
  const { workout } = work;
  const message = `The ${workout.kind} session on ${formatDay(workout.date)} ${problem.what}.`;
  return { rule, tier: problem.tier, date: workout.date, workoutId: workout.id, message };
}

function restAfter(workout: DatedWorkout, step: Step): Step | undefined {
  const next = workout.steps[workout.steps.indexOf(step) + 1];
  return next?.kind === "rest" ? next : undefined;
}

function thresholdAmount(plan: PlanView): Violation[] {
  return workIn(plan, "T").flatMap((work) => {
    const found: Violation[] = [];
    const { planned, hard, floorMinutes } = WORK_SHARE.T;
    if (work.minutes > floorMinutes + SLACK && work.km > work.weekKm * planned * (1 + SLACK)) {
      const tier = work.km > work.weekKm * hard * (1 + SLACK) ? "H" : "S";
      found.push(breach("I3", work, { tier, what: "has too much threshold running for this week" }));
    }
    if (work.steps.some((step) => step.minutes > MAX_CONTINUOUS_T_MINUTES)) {
      found.push(breach("I3", work, { tier: "H", what: "holds threshold for more than 40 minutes" }));
    }
    return found;
  });
}

function intervalAmount(plan: PlanView): Violation[] {
  return workIn(plan, "I").flatMap((work) => {
    const found: Violation[] = [];
    const { planned, hard, floorMinutes, maxKm } = WORK_SHARE.I;
    if (work.minutes > floorMinutes + SLACK && work.km > work.weekKm * planned * (1 + SLACK)) {
      const tier = work.km > work.weekKm * hard * (1 + SLACK) || work.km > maxKm ? "H" : "S";
      found.push(breach("I4", work, { tier, what: "has too much interval running for this week" }));
    }
    for (const step of work.steps) {
      const rest = restAfter(work.workout, step)?.minutes ?? step.minutes;
      const rightRep = step.minutes >= INTERVAL_REP.min - SLACK && step.minutes <= INTERVAL_REP.max + SLACK;
      const ratio = rest / step.minutes;
      const rightRest = ratio >= INTERVAL_REP.restMin - SLACK && ratio <= INTERVAL_REP.restMax + SLACK;
      if (!rightRep || !rightRest)
        found.push(
          breach("I4", work, {
            tier: "H",
            what: "needs repetitions of 2-5 minutes with a jog of half to all of that",
          }),
        );
    }
    return found;
  });
}

function repetitionAmount(plan: PlanView): Violation[] {
  return workIn(plan, "R").flatMap((work) => {
    const found: Violation[] = [];
    const { planned, hard, floorKm, maxKm } = WORK_SHARE.R;
    if (work.km > floorKm + SLACK && work.km > work.weekKm * planned * (1 + SLACK)) {
      const tier = work.km > work.weekKm * hard * (1 + SLACK) || work.km > maxKm ? "H" : "S";
      found.push(breach("I5", work, { tier, what: "has too much fast running for this week" }));
    }
    for (const step of work.steps) {
      const rest = restAfter(work.workout, step)?.minutes ?? 0;
      const right =
        step.minutes <= REPETITION.maxMinutes + SLACK && rest >= step.minutes * REPETITION.restTimes - SLACK;
      if (!right)
        found.push(
          breach("I5", work, {
            tier: "H",
            what: "needs repetitions below 2 minutes with twice the time to recover",
          }),
        );
    }
    return found;
  });
}

function marathonPaceBlocks(plan: PlanView): Violation[] {
  const longRaces = plan.races.some(({ goal }) => ["half", "marathon"].includes(raceClassOf(goal.distanceM)));
  return workIn(plan, "M").flatMap((work) => {
    if (!longRaces)
      return [
        breach("I6", work, { tier: "H", what: "holds marathon pace without a half or a marathon ahead" }),
      ];
    const { maxMinutes, maxKm } = WORK_SHARE.M;
    const isRight = work.minutes <= maxMinutes + SLACK && work.km <= maxKm + SLACK;
    return isRight
      ? []
      : [breach("I6", work, { tier: "H", what: "has more than 110 minutes or 29 km at marathon pace" })];
  });
}

function warmedUp(plan: PlanView): Violation[] {
  return plan.workouts
    .filter((workout) => isQuality(workout) && workout.date >= plan.today)
    .flatMap((workout) => {
      const zone = workout.steps.find((step) => step.kind === "work")?.zone;
      const least = FRAME_MINUTES.least;
      const cooldown = zone === "I" || zone === "R" ? least.cooldown[zone] : least.cooldown.T;
      const first = workout.steps[0];
      const last = workout.steps.at(-1);
      const isRight =
        first?.kind === "warmup" &&
        first.minutes >= least.warmup - SLACK &&
        last?.kind === "cooldown" &&
        last.minutes >= cooldown - SLACK;
      if (isRight) return [];
      const message = `The hard session on ${formatDay(workout.date)} needs a warm-up of 10 minutes and a cool-down.`;
      return [{ rule: "I7", tier: "H", date: workout.date, workoutId: workout.id, message } as const];
    });
}

const DANIELS = "Daniels' Running Formula";

export const SESSION_RULES: readonly Rule[] = [
  {
    id: "I3",
    tier: "H/S",
    title: "Threshold work",
    threshold: "15 % (soft 10 %) of the week's km, or 15 min; continuous at most 40 min",
    source: DANIELS,
    per: "workout",
    check: thresholdAmount,
  },
  {
    id: "I4",
    tier: "H/S",
    title: "Interval work",
    threshold: "10 % (soft 8 %) of the week's km and 10 km, or 10 min; 2-5 min each, jog 0.5-1.0 of it",
    source: DANIELS,
    per: "workout",
    check: intervalAmount,
  },
  {
    id: "I5",
    tier: "H/S",
    title: "Repetition work",
    threshold: "8 % (soft 5 %) of the week's km and 8 km, or 1.6 km; up to 2 min each, rest twice that",
    source: DANIELS,
    per: "workout",
    check: repetitionAmount,
  },
  {
    id: "I6",
    tier: "H",
    title: "Marathon pace",
    threshold: "at most 110 min and 29 km; for half and marathon only",
    source: DANIELS,
    per: "workout",
    check: marathonPaceBlocks,
  },
  {
    id: "I7",
    tier: "H",
    title: "Warm-up and cool-down",
    threshold: "at least 10 min before and 5 min after (10 after I and R)",
    source: DANIELS,
    per: "workout",
    check: warmedUp,
  },
];
