import type { LocalDate } from "../calendar";
import type { DatedWorkout, Step } from "../plan-output";
import { HARD_TIME_SHARE } from "../workouts/constants";
import { kindOfZone, makeWorkout, workoutId } from "../workouts/make-workout";
import { qualitySteps } from "../workouts/quality-session";
import { templatesFor } from "../workouts/templates";
import type { QualityWish } from "./quality-plan";
import type { WeekRequest } from "./week-request";

type Session = { wish: QualityWish; date: LocalDate; dayMinutes: number; dayKm: number };

/** Least work (minutes) that makes a hard session worth its warm-up. */
const LEAST_WORK_MINUTES = 4;

function workMinutes(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + (step.kind === "work" ? step.times * step.minutes : 0), 0);
}

function stepsFor(
  request: WeekRequest,
  session: Session,
  limits: { weekKm: number; budget: number },
): Step[] | null {
  const { frame, fitness } = request;
  const { wish } = session;
  const templates = templatesFor({ zone: wish.zone, phase: frame.phase, raceClass: frame.raceClass });
  const start = frame.index + (wish.slot === "q2" ? 1 : 0);
  for (let turn = 0; turn < templates.length; turn += 1) {
    const template = templates[(start + turn) % templates.length];
    if (template === undefined) continue;
    const steps = qualitySteps(template, {
      paces: fitness.pacesSecPerKm,
      limits: {
        weekKm: limits.weekKm,
        dayMinutes: session.dayMinutes,
        dayKm: session.dayKm,
        workMinutes: Math.min(wish.workMinutes ?? Number.POSITIVE_INFINITY, limits.budget),
      },
    });
    if (steps !== null && workMinutes(steps) >= LEAST_WORK_MINUTES) return steps;
  }
  return null;
}

/**
 * The hard sessions of a week as workouts: shapes rotate from week to week, work stays within the session's share of
 * the week's km and all of them within the week's share of time (rule I1). Sessions that don't fit are left out.
 */
export function chooseQuality(
  request: WeekRequest,
  week: { weekKm: number; maxQualityKm: number; easyMinutes: number; sessions: readonly Session[] },
): DatedWorkout[] {
  let budget = week.easyMinutes * HARD_TIME_SHARE;
  let km = 0;
  const workouts: DatedWorkout[] = [];
  for (const session of week.sessions) {
    const steps = stepsFor(request, session, { weekKm: week.weekKm, budget });
    if (steps === null) continue;
    const workout = makeWorkout({
      id: workoutId(request.frame.weekStart, session.wish.slot),
      date: session.date,
      kind: kindOfZone(session.wish.zone),
      steps,
    });
    if (km + workout.km > week.maxQualityKm) continue;
    km += workout.km;
    budget -= workMinutes(steps);
    workouts.push(workout);
  }
  return workouts;
}
