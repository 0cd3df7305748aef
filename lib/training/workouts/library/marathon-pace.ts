import type { Piece, WorkoutTemplate } from "../template";
import { ALL, BUILD_PEAK, LATE, MARATHON_RACES } from "./when";

function m(minutes: number, restMinutes = 0): Piece {
  return { zone: "M", minutes, restMinutes };
}

const THRESHOLD_FINISH: Piece = { zone: "T", minutes: 6, restMinutes: 0 };

/** Marathon-pace sessions for a half or a marathon, our own shapes (rule I6). */
export const MARATHON_TEMPLATES: readonly WorkoutTemplate[] = [
  { id: "m-10", zone: "M", round: [m(10, 2)], maxRounds: 5, phases: ALL, classes: MARATHON_RACES },
  {
    id: "m-20",
    zone: "M",
    round: [m(20, 3)],
    maxRounds: 3,
    phases: [...BUILD_PEAK, "taper"],
    classes: MARATHON_RACES,
  },
  { id: "m-30", zone: "M", round: [m(30)], maxRounds: 1, phases: LATE, classes: MARATHON_RACES },
  { id: "m-15", zone: "M", round: [m(15, 3)], maxRounds: 3, phases: LATE, classes: MARATHON_RACES },
  {
    id: "m-20-10",
    zone: "M",
    round: [m(20, 3), m(10, 2)],
    maxRounds: 2,
    phases: BUILD_PEAK,
    classes: MARATHON_RACES,
  },
  {
    id: "m-into-t",
    zone: "M",
    round: [m(20), THRESHOLD_FINISH],
    maxRounds: 1,
    phases: BUILD_PEAK,
    classes: MARATHON_RACES,
  },
  { id: "m-45", zone: "M", round: [m(45)], maxRounds: 1, phases: ["peak"], classes: ["marathon"] },
];
