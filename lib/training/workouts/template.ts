import type { PhaseName, Zone } from "../plan-output";
import type { RaceClass } from "../season/race-classes";

export type WorkZone = Extract<Zone, "M" | "T" | "I" | "R">;

/** One part of a session, `times` over: so many minutes, or metres, and easy running after each. */
export type Piece = {
  zone: WorkZone;
  minutes?: number;
  metres?: number;
  times?: number;
  restMinutes?: number;
  /** Rest as a multiple of the work's time, where that is known only with the pace. */
  restTimes?: number;
};

/**
 * The shape of a hard session: a round of pieces, run as often as the week allows. `zone` is what the session is for
 * (the zone of most of its work); `phases` and `classes` say when and for which races it fits.
 */
export type WorkoutTemplate = {
  id: string;
  zone: WorkZone;
  round: readonly Piece[];
  maxRounds: number;
  phases: readonly PhaseName[];
  classes?: readonly RaceClass[];
};
