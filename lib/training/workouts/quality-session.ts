import type { Paces } from "../fitness/paces";
import type { Step } from "../plan-output";
import { FRAME_MINUTES, WORK_SHARE } from "./constants";
import { distanceStep, easyPace, middleOf, timeStep, zoneRange } from "./steps";
import type { WorkoutTemplate, WorkZone } from "./templates";

/** What a hard session may cost: the week it is part of, and the day it is on. */
export type SessionLimits = {
  weekKm: number;
  dayMinutes: number;
  dayKm: number;
  /** Most work in minutes, below the share of the week (taper). */
  workMinutes?: number;
};

const LONGEST_R_MINUTES = 2;

function workMinutesAllowed(zone: WorkZone, limits: SessionLimits & { pace: number }): number {
  const { weekKm, pace } = limits;
  const minutesOf = (km: number) => (km * pace) / 60;
  const share = minutesOf(weekKm * WORK_SHARE[zone].planned);
  if (zone === "T") return Math.min(Math.max(share, WORK_SHARE.T.floorMinutes), WORK_SHARE.T.maxMinutes);
  if (zone === "I")
    return Math.min(Math.max(share, WORK_SHARE.I.floorMinutes), minutesOf(WORK_SHARE.I.maxKm));
  if (zone === "R")
    return minutesOf(
      Math.min(Math.max(weekKm * WORK_SHARE.R.planned, WORK_SHARE.R.floorKm), WORK_SHARE.R.maxKm),
    );
  return Math.min(share, WORK_SHARE.M.maxMinutes, minutesOf(WORK_SHARE.M.maxKm));
}

type Cut = { repMinutes: number; restMinutes: number; work: Step; rest: Step | null };

function cutOf(template: WorkoutTemplate, paces: Paces): Cut {
  const pace = middleOf(zoneRange(template.zone, paces));
  const { repM, zone } = template;
  // Slower runners take the shorter distance, so that a repetition stays below two minutes (rule I5).
  const metres =
    repM === undefined ? 0 : Math.min(repM, Math.floor((LONGEST_R_MINUTES * 60_000) / pace / 100) * 100);
  const work =
    repM === undefined
      ? timeStep({ kind: "work", zone, minutes: template.repMinutes ?? 1 }, paces)
      : distanceStep({ kind: "work", zone, km: metres / 1000 }, paces);
  const byRatio = Math.ceil(work.minutes * (template.restTimes ?? 0) * 4) / 4;
  const restMinutes = template.restMinutes ?? byRatio;
  const rest = restMinutes > 0 ? timeStep({ kind: "rest", zone: "E", minutes: restMinutes }, paces) : null;
  return { repMinutes: work.minutes, restMinutes, work, rest };
}

/**
 * Steps of a hard session within the week's and the day's limits; null when not even the smallest form fits. The
 * smallest form is two repetitions, or one continuous block.
 */
export function qualitySteps(
  template: WorkoutTemplate,
  context: { paces: Paces; limits: SessionLimits },
): Step[] | null {
  const { paces, limits } = context;
  const { zone } = template;
  const easy = easyPace(paces);
  const pace = middleOf(zoneRange(zone, paces));
  const cut = cutOf(template, paces);
  const allowed = Math.min(
    workMinutesAllowed(zone, { ...limits, pace }),
    limits.workMinutes ?? Number.POSITIVE_INFINITY,
  );
  const warmup = Math.min(FRAME_MINUTES.warmup, Math.max(FRAME_MINUTES.least.warmup, limits.dayMinutes / 5));
  const cooldown = FRAME_MINUTES.cooldown[zone];
  const byKm =
    ((limits.dayKm * easy) / 60 - warmup - cooldown) / ((cut.repMinutes * easy) / pace + cut.restMinutes);
  const byDay = Math.min((limits.dayMinutes - warmup - cooldown) / (cut.repMinutes + cut.restMinutes), byKm);
  const reps = Math.min(
    template.maxReps,
    Math.floor(allowed / cut.repMinutes + 1e-9),
    Math.floor(byDay + 1e-9),
  );
  const least = template.maxReps === 1 ? 1 : 2;
  if (reps < least) return null;
  const work =
    cut.rest === null
      ? [cut.work]
      : [
          { ...cut.work, times: reps },
          { ...cut.rest, times: reps },
        ];
  return [
    timeStep({ kind: "warmup", zone: "E", minutes: Math.floor(warmup) }, paces),
    ...work,
    timeStep({ kind: "cooldown", zone: "E", minutes: cooldown }, paces),
  ];
}
