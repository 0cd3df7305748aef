import type { LocalDate } from "../calendar";
import type { DatedWorkout } from "../plan-output";
import { ENOUGH_OF_ALLOWED, LEAST_WORK_MINUTES, LONGEST_SESSION_MINUTES } from "../workouts/constants";
import { kindOfZone, makeWorkout, workoutId } from "../workouts/make-workout";
import { qualitySession, type Session } from "../workouts/quality-session";
import { shapeOf } from "../workouts/shape";
import { templatesFor } from "../workouts/templates";
import { METHODOLOGIES, ULTRA_HARD_TIME_SHARE } from "./methodologies";
import type { QualityWish } from "./quality-plan";
import type { WeekRequest } from "./week-request";

type Slot = { wish: QualityWish; date: LocalDate; dayMinutes: number; dayKm: number };

/** The second session of a week begins elsewhere in the list than the first. */
const Q2_OFFSET = 2;

type Limits = { weekKm: number; budget: number; before: readonly string[] };

function times(shape: string, before: readonly string[]): number {
  return before.reduce((count, other) => (other === shape ? count + 1 : count), 0);
}

/**
 * A session for a wish. Shapes take turns from week to week; one that the runner has just had is passed over, and never
 * comes three times running; so is one that leaves much of what the week allows unused, where another doesn't.
 */
function sessionFor(request: WeekRequest, slot: Slot, limits: Limits): Session | null {
  const { frame, fitness } = request;
  const { wish } = slot;
  const templates = templatesFor({ zone: wish.zone, phase: frame.phase, raceClass: frame.raceClass });
  const start = frame.index + (wish.slot === "q2" ? Q2_OFFSET : 0);
  let best: { session: Session; rank: number } | null = null;
  for (let turn = 0; turn < templates.length; turn += 1) {
    const template = templates[(start + turn) % templates.length];
    if (template === undefined) continue;
    const session = qualitySession(template, {
      paces: fitness.pacesSecPerKm,
      limits: {
        weekKm: limits.weekKm,
        dayMinutes: wish.zone === "M" ? slot.dayMinutes : Math.min(slot.dayMinutes, LONGEST_SESSION_MINUTES),
        dayKm: slot.dayKm,
        workMinutes: Math.min(wish.workMinutes ?? Number.POSITIVE_INFINITY, limits.budget),
      },
    });
    if (session === null || session.workMinutes < LEAST_WORK_MINUTES) continue;
    const had = times(shapeOf(session), limits.before);
    if (had > 1) continue;
    if (had === 0 && session.filled >= ENOUGH_OF_ALLOWED) return session;
    const rank = session.filled - had;
    if (best === null || rank > best.rank) best = { session, rank };
  }
  return best?.session ?? null;
}

/**
 * The hard sessions of a week as workouts: shapes rotate from week to week, work stays within the session's share of
 * the week's km and all of them within the week's share of time (rule I1). Sessions that don't fit are left out.
 */
export function chooseQuality(
  request: WeekRequest,
  week: { weekKm: number; maxQualityKm: number; easyMinutes: number; sessions: readonly Slot[] },
): DatedWorkout[] {
  const { hardTimeShare } = METHODOLOGIES[request.input.methodology];
  const share =
    request.frame.raceClass === "ultra" ? Math.min(ULTRA_HARD_TIME_SHARE, hardTimeShare) : hardTimeShare;
  let budget = week.easyMinutes * share;
  let km = 0;
  const shapes = [...request.state.shapes];
  const workouts: DatedWorkout[] = [];
  for (const slot of week.sessions) {
    const session = sessionFor(request, slot, { weekKm: week.weekKm, budget, before: shapes });
    if (session === null) continue;
    const workout = makeWorkout({
      id: workoutId(request.frame.weekStart, slot.wish.slot),
      date: slot.date,
      kind: kindOfZone(slot.wish.zone),
      steps: session.steps,
    });
    if (km + workout.km > week.maxQualityKm) continue;
    km += workout.km;
    budget -= session.workMinutes;
    shapes.push(shapeOf(session));
    workouts.push(workout);
  }
  return workouts;
}
