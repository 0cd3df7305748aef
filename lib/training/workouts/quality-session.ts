import type { Paces } from "../fitness/paces";
import type { Step } from "../plan-output";
import { FRAME_MINUTES, REPETITION_MINUTES, WORK_SHARE } from "./constants";
import { distanceStep, easyPace, middleOf, timeStep, zoneRange } from "./steps";
import type { Piece, WorkoutTemplate, WorkZone } from "./template";

/** What a hard session may cost: the week it is part of, and the day it is on. */
export type SessionLimits = {
  weekKm: number;
  dayMinutes: number;
  dayKm: number;
  /** Most work in minutes, below the share of the week (taper). */
  workMinutes?: number;
};

/** A hard session in numbers: its steps, the minutes of its work, and how much of what was allowed that is (0-1). */
export type Session = { steps: Step[]; workMinutes: number; filled: number };

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

/** Metres of a repetition, cut to hundreds so that it stays as long in time as its zone allows (rules I4, I5); pace in s/km. */
export function fittingMetres(metres: number, range: { zone: WorkZone; pace: number }): number {
  const limit = REPETITION_MINUTES[range.zone === "I" ? "I" : "R"];
  const inMinutes = (minutes: number) => (minutes * 60_000) / range.pace / 100;
  const most = Math.floor(inMinutes(limit.max)) * 100;
  return Math.max(Math.min(metres, most), Math.ceil(inMinutes(limit.min)) * 100);
}

type Cut = { work: Step; rest: Step | null; times: number; easyMinutes: number };

/** A piece at the runner's paces; `easyMinutes` is the time its kilometres would take at easy pace, and its rest. */
function cutOf(piece: Piece, paces: Paces): Cut {
  const { zone, times = 1 } = piece;
  const pace = middleOf(zoneRange(zone, paces));
  const work =
    piece.metres === undefined
      ? timeStep({ kind: "work", zone, minutes: piece.minutes ?? 1, times }, paces)
      : distanceStep(
          { kind: "work", zone, km: fittingMetres(piece.metres, { zone, pace }) / 1000, times },
          paces,
        );
  const restMinutes = piece.restMinutes ?? Math.ceil(work.minutes * (piece.restTimes ?? 0) * 4) / 4;
  const rest =
    restMinutes > 0 ? timeStep({ kind: "rest", zone: "E", minutes: restMinutes, times }, paces) : null;
  return { work, rest, times, easyMinutes: times * ((work.minutes * easyPace(paces)) / pace + restMinutes) };
}

function minutesIn(cuts: readonly Cut[], zone: WorkZone | null): number {
  return cuts.reduce(
    (sum, { work, times }) => sum + (zone === null || work.zone === zone ? times * work.minutes : 0),
    0,
  );
}

/** Rounds that stay within every zone's share of the week; a side dish in another zone never sets the size. */
function roundsAllowed(cuts: readonly Cut[], context: { paces: Paces; limits: SessionLimits }) {
  const { paces, limits } = context;
  const zones = [...new Set(cuts.map(({ work }) => work.zone as WorkZone))]; // work is never easy or walking
  const byZone = zones.map((zone) => {
    const pace = middleOf(zoneRange(zone, paces));
    return workMinutesAllowed(zone, { ...limits, pace }) / minutesIn(cuts, zone);
  });
  const total = minutesIn(cuts, null);
  return Math.min(...byZone, (limits.workMinutes ?? Number.POSITIVE_INFINITY) / total);
}

function roundSteps(cuts: readonly Cut[], rounds: number): Step[] {
  const only = cuts.length === 1 ? cuts[0] : undefined;
  const steps = (cut: Cut, times: number) =>
    cut.rest === null
      ? [{ ...cut.work, times }]
      : [
          { ...cut.work, times },
          { ...cut.rest, times },
        ];
  if (only !== undefined) return steps(only, only.times * rounds);
  return Array.from({ length: rounds }, () => cuts.flatMap((cut) => steps(cut, cut.times))).flat();
}

/**
 * A hard session within the week's and the day's limits; null when not even its smallest form fits. The smallest form
 * is one round, or two repetitions where a round is a single one that may be repeated.
 */
export function qualitySession(
  template: WorkoutTemplate,
  context: { paces: Paces; limits: SessionLimits },
): Session | null {
  const { paces, limits } = context;
  const cuts = template.round.map((piece) => cutOf(piece, paces));
  const isFast = cuts.some(({ work }) => work.zone === "I" || work.zone === "R");
  const warmup = Math.min(FRAME_MINUTES.warmup, Math.max(FRAME_MINUTES.least.warmup, limits.dayMinutes / 5));
  const cooldown = FRAME_MINUTES.cooldown[isFast ? "I" : template.zone];
  const free = (minutes: number) => minutes - warmup - cooldown;
  const roundMinutes = cuts.reduce(
    (sum, { work, rest, times }) => sum + times * (work.minutes + (rest?.minutes ?? 0)),
    0,
  );
  const easyMinutes = cuts.reduce((sum, cut) => sum + cut.easyMinutes, 0);
  const allowed = roundsAllowed(cuts, context);
  const byDay = Math.min(
    free(limits.dayMinutes) / roundMinutes,
    free((limits.dayKm * easyPace(paces)) / 60) / easyMinutes,
  );
  const rounds = Math.min(template.maxRounds, Math.floor(allowed + 1e-9), Math.floor(byDay + 1e-9));
  const least = cuts.length === 1 && template.maxRounds > 1 ? 2 : 1;
  if (rounds < least) return null;
  const steps = [
    timeStep({ kind: "warmup", zone: "E", minutes: Math.floor(warmup) }, paces),
    ...roundSteps(cuts, rounds),
    timeStep({ kind: "cooldown", zone: "E", minutes: cooldown }, paces),
  ];
  return { steps, workMinutes: rounds * minutesIn(cuts, null), filled: rounds / Math.min(allowed, byDay) };
}
