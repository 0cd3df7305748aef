import type { Methodology } from "../plan-input";
import type { RaceClass } from "../season/race-classes";
import type { WorkZone } from "../workouts/templates";

type HardPhase = "base" | "build" | "peak";

/** Zones of the first and the second hard session of a week; several take turns from week to week. */
export type Focus = { first: readonly WorkZone[]; second: readonly WorkZone[] };

/** How a methodology spreads hard work. Its share is of the week's easy time, so that rule I1 (75 % easy) holds. */
export type MethodologyFacts = {
  hardTimeShare: number;
  /** Phases in which every other long run holds marathon pace. */
  marathonPaceIn: readonly HardPhase[];
  /** Sessions whatever the race; null where the race decides. */
  focus: Record<HardPhase, Focus> | null;
};

const T_R: Focus = { first: ["T"], second: ["R"] };
const T_I: Focus = { first: ["T"], second: ["I"] };
const I_T: Focus = { first: ["I"], second: ["T"] };

/** Hard sessions by race and phase: threshold first in base and build, closest to the race at the peak. Daniels. */
export const RACE_FOCUS: Record<RaceClass | "none", Record<HardPhase, Focus>> = {
  short: {
    base: { first: ["R"], second: ["T"] },
    build: { first: ["R"], second: ["I"] },
    peak: { first: ["R"], second: ["I"] },
  },
  fiveK: { base: T_R, build: I_T, peak: I_T },
  tenK: { base: T_R, build: T_I, peak: I_T },
  half: { base: T_R, build: T_I, peak: T_I },
  marathon: { base: T_I, build: T_I, peak: { first: ["T"], second: ["M"] } },
  ultra: { base: T_R, build: T_I, peak: T_I },
  none: { base: T_I, build: T_I, peak: T_I },
};

/**
 * Three-zone distributions: polarized has more above the second threshold than between the two, pyramidal the reverse,
 * threshold hardly anything above; easy running stays at 75 % or more in all of them. Rosenblat 2025, Casado 2022,
 * Kenneally 2018; shares are our own, from the rules I1 to I5.
 */
export const METHODOLOGIES: Record<Methodology, MethodologyFacts> = {
  balanced: { hardTimeShare: 0.19, marathonPaceIn: ["build", "peak"], focus: null },
  pyramidal: {
    hardTimeShare: 0.19,
    marathonPaceIn: ["build", "peak"],
    focus: {
      base: { first: ["T"], second: ["R", "T"] },
      build: { first: ["T"], second: ["I", "T"] },
      peak: { first: ["T"], second: ["I", "T"] },
    },
  },
  polarized: {
    hardTimeShare: 0.16,
    marathonPaceIn: ["peak"],
    focus: {
      base: { first: ["I"], second: ["R"] },
      build: { first: ["I"], second: ["R", "I", "T"] },
      peak: { first: ["I"], second: ["R", "I", "T"] },
    },
  },
  threshold: {
    hardTimeShare: 0.19,
    marathonPaceIn: ["build", "peak"],
    focus: {
      base: { first: ["T"], second: ["T"] },
      build: { first: ["T"], second: ["T"] },
      peak: { first: ["T"], second: ["T", "T", "I"] },
    },
  },
};

/** Before an ultra at least 85 % stays easy, whatever the methodology: hard work as a share of easy time. */
export const ULTRA_HARD_TIME_SHARE = 0.13;
