import type { DatedWorkout } from "../plan-output";
import { spikeLimitKm, spikeReferenceKm } from "../season/state";
import { makeWorkout, workoutId } from "../workouts/make-workout";
import { easyPace } from "../workouts/steps";
import { placeWeek } from "./place-week";
import { maxRuns } from "./run-count";
import { runningMinutes, runWalkIsDone, runWalkSteps } from "./run-walk";
import type { WeekDays } from "./week-days";
import { longDayOf, type WeekRequest } from "./week-request";

/** Run-walk sessions a week at most: a rest day after each. */
const MAX_SESSIONS = 3;

function sessionCount(request: WeekRequest, days: WeekDays): number {
  const { frame, input } = request;
  const free = days.free.filter(Boolean).length;
  const most = Math.min(MAX_SESSIONS, maxRuns(input)) - frame.races.length;
  return Math.max(0, Math.min(most, free));
}

/** A week of run-walk by time: the same session on two or three days, one of them on the long-run day. */
export function runWalkWeek(request: WeekRequest, days: WeekDays): DatedWorkout[] {
  const { frame, input, fitness, state } = request;
  const paces = fitness.pacesSecPerKm;
  const count = sessionCount(request, days);
  if (count === 0) return [];
  const wantsLong = days.mainRaceDay === null;
  const placement = placeWeek({
    ...days,
    longDay: wantsLong ? longDayOf(input) : null,
    longHard: false,
    quality: [],
    easyCount: wantsLong ? count - 1 : count,
    raceDay: days.mainRaceDay,
  });
  if (placement === null) return [];
  const spikeKm = spikeLimitKm(spikeReferenceKm(state, frame.weekStart));
  const maxRunMinutes = (Math.min(spikeKm, request.targetKm / count) * easyPace(paces)) / 60;
  const session = (day: number, slot: string): DatedWorkout => {
    const steps = runWalkSteps({
      lastMinutes: state.runWalkMinutes ?? 0,
      light: frame.kind !== "load",
      loadsLeft: frame.loadsLeft,
      maxRunMinutes,
      dayMinutes: days.capMinutes[day] ?? Number.POSITIVE_INFINITY,
      paces,
    });
    const kind = runWalkIsDone(runningMinutes(steps)) ? "easy" : "runWalk";
    return makeWorkout({
      id: workoutId(frame.weekStart, slot),
      date: days.dates[day] ?? frame.weekStart,
      kind,
      steps,
    });
  };
  const easy = placement.easy.map((day, index) => session(day, `e${index + 1}`));
  return placement.long === null ? easy : [session(placement.long, "long"), ...easy];
}
