import { EASY_LONG_MINUTES } from "../season/constants";
import type { Placement } from "./place-week";
import type { QualityWish } from "./quality-plan";
import type { WeekDays } from "./week-days";
import type { WeekRequest } from "./week-request";

/** What a week should hold, before its days are chosen. */
export type Outline = {
  weekKm: number;
  runs: number;
  wantsLong: boolean;
  longWishKm: number;
  /** The long run stays within its share of the week (rule L2, soft). */
  longIsFair: boolean;
  longHard: boolean;
  marathonPace: boolean;
  wishes: QualityWish[];
  pace: number;
  spikeKm: number;
};

/** The same with its days. */
export type Placed = { placement: Placement; wishes: QualityWish[]; longHard: boolean };

export type Build = { request: WeekRequest; days: WeekDays; plan: Outline; placed: Placed };

/** Most km on a day: the spike rule (L1) and the runner's minutes. */
export function capKm(build: Build, day: number): number {
  const { days, plan } = build;
  return Math.min(plan.spikeKm, ((days.capMinutes[day] ?? Number.POSITIVE_INFINITY) * 60) / plan.pace);
}

/** Most km of the long run on its day. */
export function longLimitKm(build: Build): number {
  const { days, plan, placed } = build;
  const day = placed.placement.long ?? 0;
  const easy =
    placed.longHard && !days.easyOnly[day] ? Number.POSITIVE_INFINITY : (EASY_LONG_MINUTES * 60) / plan.pace;
  return Math.min(plan.longWishKm, capKm(build, day), easy);
}

/** Ultras lie beyond the formulas for pace: what counts is time on the legs. */
export function trainsByTime(frame: WeekRequest["frame"]): boolean {
  return frame.raceClass === "ultra" && frame.phase !== "recovery";
}
