import type { Piece, WorkoutTemplate } from "../template";
import { ALL, BUILD_PEAK, EARLY, LATE, LONG_RACES } from "./when";

function t(minutes: number, restMinutes = 0, times = 1): Piece {
  return { zone: "T", minutes, restMinutes, times };
}

const STRIDES: Piece = { zone: "R", minutes: 0.5, restMinutes: 1, times: 4 };

/** Threshold sessions, our own shapes. Daniels: about 1 min of rest for 5 min of work, 40 min without a break at most. */
export const THRESHOLD_TEMPLATES: readonly WorkoutTemplate[] = [
  { id: "t-cruise-4", zone: "T", round: [t(4, 1)], maxRounds: 7, phases: ["base", "maintain", "taper"] },
  { id: "t-cruise-5", zone: "T", round: [t(5, 1)], maxRounds: 8, phases: ALL },
  { id: "t-cruise-6", zone: "T", round: [t(6, 1.5)], maxRounds: 6, phases: LATE },
  { id: "t-up-4-6-8", zone: "T", round: [t(4, 1), t(6, 1.5), t(8, 2)], maxRounds: 2, phases: LATE },
  { id: "t-steady-20", zone: "T", round: [t(20)], maxRounds: 1, phases: LATE },
  { id: "t-cruise-8", zone: "T", round: [t(8, 2)], maxRounds: 5, phases: LATE },
  { id: "t-cruise-3", zone: "T", round: [t(3, 0.5)], maxRounds: 8, phases: [...EARLY, "taper"] },
  { id: "t-5-and-strides", zone: "T", round: [t(5, 1, 3), STRIDES], maxRounds: 1, phases: EARLY },
  { id: "t-down-8-6-4", zone: "T", round: [t(8, 2), t(6, 1.5), t(4, 1)], maxRounds: 2, phases: LATE },
  { id: "t-cruise-10", zone: "T", round: [t(10, 2)], maxRounds: 4, phases: BUILD_PEAK },
  { id: "t-steady-15", zone: "T", round: [t(15)], maxRounds: 1, phases: EARLY },
  { id: "t-15-then-5", zone: "T", round: [t(15, 2), t(5, 1)], maxRounds: 2, phases: LATE },
  { id: "t-pairs-4-2", zone: "T", round: [t(4, 1), t(2, 0.5)], maxRounds: 5, phases: EARLY },
  {
    id: "t-pyramid-3-5-7",
    zone: "T",
    round: [t(3, 0.5), t(5, 1), t(7, 1.5), t(5, 1), t(3, 0.5)],
    maxRounds: 1,
    phases: LATE,
  },
  { id: "t-cruise-12", zone: "T", round: [t(12, 2.5)], maxRounds: 3, phases: LATE, classes: LONG_RACES },
  {
    id: "t-steady-25",
    zone: "T",
    round: [t(25)],
    maxRounds: 1,
    phases: BUILD_PEAK,
    classes: LONG_RACES,
  },
  {
    id: "t-20-then-10",
    zone: "T",
    round: [t(20, 3), t(10, 2)],
    maxRounds: 1,
    phases: BUILD_PEAK,
    classes: LONG_RACES,
  },
];
