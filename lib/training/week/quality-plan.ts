import type { Methodology, PlanInput } from "../plan-input";
import { ageOn, BEGINNER } from "../season/constants";
import type { WeekFrame } from "../season/frames";
import type { RaceClass } from "../season/race-classes";
import { SHARPENER_MINUTES } from "../workouts/constants";
import type { WorkZone } from "../workouts/templates";
import { METHODOLOGIES, RACE_FOCUS } from "./methodologies";

/** A hard session that a week should hold. */
export type QualityWish = { slot: "q1" | "q2"; zone: WorkZone; workMinutes?: number };

/** Effort closest to the race, for the sharpening session of the race week. */
const RACE_ZONE: Record<RaceClass, WorkZone> = {
  short: "R",
  fiveK: "I",
  tenK: "I",
  half: "T",
  marathon: "T",
  ultra: "T",
};

/** Least week (km) for one and for two hard sessions, and from when masters alternate one and two. */
const ENOUGH_KM = { one: 14, two: 38, baseTwo: 60 } as const;
const ONE_SESSION_RUNS = 3;
const MASTERS_ALTERNATE_FROM_AGE = 56;

function sessionCount(frame: WeekFrame, context: { input: PlanInput; runs: number; weekKm: number }): number {
  const { input, runs, weekKm } = context;
  const { experience } = input.runner;
  if (frame.easyOnly || frame.kind === "recovery" || runs < ONE_SESSION_RUNS) return 0;
  if (experience === "beginner" && frame.index < BEGINNER.easyWeeks) return 0;
  if (frame.kind === "taper" || frame.kind === "race") return 1;
  if (weekKm < ENOUGH_KM.one) return 0;
  const one = runs <= ONE_SESSION_RUNS + (experience === "advanced" ? 0 : 1) || weekKm < ENOUGH_KM.two;
  if (one || experience === "beginner" || frame.kind === "cutback" || frame.phase === "maintain") return 1;
  if (frame.phase === "base" && weekKm < ENOUGH_KM.baseTwo) return 1;
  if (ageOn(input.today, input.runner) >= MASTERS_ALTERNATE_FROM_AGE) return frame.index % 2 === 0 ? 2 : 1;
  return 2;
}

function turn(zones: readonly WorkZone[], index: number): WorkZone {
  return zones[index % zones.length] ?? "T";
}

/** Both sessions' zones. Over 800 m and the mile fast repetitions lead, whatever the methodology. */
function focusOf(frame: WeekFrame, methodology: Methodology): { first: WorkZone; second: WorkZone } {
  const phase = frame.phase === "base" || frame.phase === "peak" ? frame.phase : "build";
  const byRace = RACE_FOCUS[frame.raceClass ?? "none"];
  const { first, second } = (
    frame.raceClass === "short" ? byRace : (METHODOLOGIES[methodology].focus ?? byRace)
  )[phase];
  return { first: turn(first, frame.index), second: turn(second, frame.index) };
}

/** The hard sessions of a week, most important first; the long run is extra (rule A6). */
export function qualityWishes(
  frame: WeekFrame,
  context: { input: PlanInput; runs: number; weekKm: number },
): QualityWish[] {
  const count = sessionCount(frame, context);
  if (count === 0) return [];
  if (frame.kind === "taper" || frame.kind === "race") {
    const zone = RACE_ZONE[frame.raceClass ?? "tenK"];
    return [{ slot: "q1", zone, workMinutes: SHARPENER_MINUTES[frame.kind] }];
  }
  const { first, second } = focusOf(frame, context.input.methodology);
  // With one session a week, every third belongs to the second focus.
  if (count === 1) return [{ slot: "q1", zone: frame.index % 3 === 2 ? second : first }];
  return [
    { slot: "q1", zone: first },
    { slot: "q2", zone: second },
  ];
}

/** Does this week's long run hold marathon pace? Every other loading week of its phases, for marathoners who race. */
export function longHoldsMarathonPace(frame: WeekFrame, input: PlanInput): boolean {
  const { experience } = input.runner;
  const matters = frame.raceClass === "marathon" || (frame.raceClass === "half" && experience === "advanced");
  if (!matters || experience === "beginner" || frame.easyOnly || frame.kind !== "load") return false;
  const { marathonPaceIn } = METHODOLOGIES[input.methodology];
  return marathonPaceIn.some((phase) => phase === frame.phase) && frame.loadsLeft % 2 === 0;
}
