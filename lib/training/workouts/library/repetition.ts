import type { Piece, WorkoutTemplate } from "../template";
import { ALL, BUILD_PEAK, EARLY, LATE, SHORT_RACES } from "./when";

function r(metres: number, restTimes: number, times = 1): Piece {
  return { zone: "R", metres, restTimes, times };
}

function timed(minutes: number, restMinutes: number): Piece {
  return { zone: "R", minutes, restMinutes };
}

/** Repetition sessions, our own shapes. Daniels: up to 2 min each, with at least twice the time to recover (rule I5). */
export const REPETITION_TEMPLATES: readonly WorkoutTemplate[] = [
  { id: "r-200", zone: "R", round: [r(200, 3)], maxRounds: 16, phases: ALL },
  { id: "r-400", zone: "R", round: [r(400, 2.5)], maxRounds: 10, phases: BUILD_PEAK },
  { id: "r-45s", zone: "R", round: [timed(0.75, 2)], maxRounds: 10, phases: EARLY },
  { id: "r-200-400", zone: "R", round: [r(200, 3), r(400, 2.5)], maxRounds: 6, phases: LATE },
  { id: "r-300", zone: "R", round: [r(300, 2.5)], maxRounds: 12, phases: [...LATE, "taper"] },
  { id: "r-30s", zone: "R", round: [timed(0.5, 1.5)], maxRounds: 14, phases: ALL },
  {
    id: "r-down-400-300-200",
    zone: "R",
    round: [r(400, 2.5), r(300, 2.5), r(200, 3)],
    maxRounds: 4,
    phases: LATE,
  },
  { id: "r-150", zone: "R", round: [r(150, 3)], maxRounds: 16, phases: [...EARLY, "taper"] },
  { id: "r-1min", zone: "R", round: [timed(1, 2.5)], maxRounds: 8, phases: LATE },
  { id: "r-300-200", zone: "R", round: [r(300, 2.5), r(200, 3)], maxRounds: 6, phases: EARLY },
  {
    id: "r-up-200-300-400",
    zone: "R",
    round: [r(200, 3), r(300, 2.5), r(400, 2.5)],
    maxRounds: 4,
    phases: BUILD_PEAK,
  },
  {
    id: "r-90s",
    zone: "R",
    round: [timed(1.5, 3.5)],
    maxRounds: 6,
    phases: BUILD_PEAK,
    classes: SHORT_RACES,
  },
  { id: "r-500", zone: "R", round: [r(500, 2.5)], maxRounds: 6, phases: BUILD_PEAK, classes: SHORT_RACES },
  {
    id: "r-600-200",
    zone: "R",
    round: [r(600, 2.5), r(200, 3)],
    maxRounds: 4,
    phases: ["peak"],
    classes: SHORT_RACES,
  },
];
