import type { Piece, WorkoutTemplate } from "../template";
import { ALL, BUILD_PEAK, EARLY, LATE } from "./when";

function i(minutes: number, restMinutes: number, times = 1): Piece {
  return { zone: "I", minutes, restMinutes, times };
}

function metres(length: number): Piece {
  return { zone: "I", metres: length, restTimes: 0.7 };
}

const QUICK: Piece = { zone: "R", minutes: 0.5, restMinutes: 1.5, times: 3 };

/** Interval sessions, our own shapes. Daniels: 2-5 min each, with a jog of half to all of that time (rule I4). */
export const INTERVAL_TEMPLATES: readonly WorkoutTemplate[] = [
  { id: "i-2", zone: "I", round: [i(2, 1.5)], maxRounds: 8, phases: ALL },
  { id: "i-3", zone: "I", round: [i(3, 2)], maxRounds: 8, phases: [...LATE, "taper"] },
  { id: "i-1000", zone: "I", round: [metres(1000)], maxRounds: 7, phases: LATE },
  { id: "i-2-3", zone: "I", round: [i(2, 1.5), i(3, 2)], maxRounds: 4, phases: ALL },
  { id: "i-4", zone: "I", round: [i(4, 3)], maxRounds: 6, phases: BUILD_PEAK },
  { id: "i-2.5", zone: "I", round: [i(2.5, 2)], maxRounds: 8, phases: ALL },
  { id: "i-down-4-3-2", zone: "I", round: [i(4, 3), i(3, 2), i(2, 1.5)], maxRounds: 3, phases: LATE },
  { id: "i-3.5", zone: "I", round: [i(3.5, 2.5)], maxRounds: 7, phases: BUILD_PEAK },
  { id: "i-800", zone: "I", round: [metres(800)], maxRounds: 8, phases: EARLY },
  { id: "i-up-2-3-4", zone: "I", round: [i(2, 1.5), i(3, 2), i(4, 3)], maxRounds: 3, phases: LATE },
  { id: "i-3-and-quick", zone: "I", round: [i(3, 2, 3), QUICK], maxRounds: 1, phases: EARLY },
  {
    id: "i-pyramid-2-3-4",
    zone: "I",
    round: [i(2, 1.5), i(3, 2), i(4, 3), i(3, 2), i(2, 1.5)],
    maxRounds: 2,
    phases: BUILD_PEAK,
  },
  {
    id: "i-1200",
    zone: "I",
    round: [metres(1200)],
    maxRounds: 6,
    phases: ["peak"],
    classes: ["fiveK", "tenK", "half", "marathon"],
  },
  {
    id: "i-5",
    zone: "I",
    round: [i(5, 3)],
    maxRounds: 5,
    phases: ["peak"],
    classes: ["tenK", "half", "marathon"],
  },
];
