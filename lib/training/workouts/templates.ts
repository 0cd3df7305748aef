import type { PhaseName } from "../plan-output";
import type { RaceClass } from "../season/race-classes";
import { INTERVAL_TEMPLATES } from "./library/interval";
import { MARATHON_TEMPLATES } from "./library/marathon-pace";
import { REPETITION_TEMPLATES } from "./library/repetition";
import { THRESHOLD_TEMPLATES } from "./library/threshold";
import type { WorkoutTemplate, WorkZone } from "./template";

export type { WorkZone } from "./template";

/** All shapes of hard sessions. */
export const TEMPLATES: readonly WorkoutTemplate[] = [
  ...THRESHOLD_TEMPLATES,
  ...INTERVAL_TEMPLATES,
  ...REPETITION_TEMPLATES,
  ...MARATHON_TEMPLATES,
];

const BY_WANT = new Map<string, readonly WorkoutTemplate[]>();

function select(want: { zone: WorkZone; phase: PhaseName; raceClass: RaceClass | null }): WorkoutTemplate[] {
  const { zone, phase, raceClass } = want;
  const sameZone = TEMPLATES.filter((template) => template.zone === zone);
  const fitting = sameZone.filter(
    ({ phases, classes }) =>
      phases.includes(phase) &&
      (classes === undefined || (raceClass !== null && classes.includes(raceClass))),
  );
  return fitting.length > 0 ? fitting : sameZone;
}

/** Templates that fit a zone, phase and race class, in a fixed order. Remembered: seasons ask for the same few. */
export function templatesFor(want: {
  zone: WorkZone;
  phase: PhaseName;
  raceClass: RaceClass | null;
}): readonly WorkoutTemplate[] {
  const key = `${want.zone}-${want.phase}-${want.raceClass}`;
  const known = BY_WANT.get(key) ?? select(want);
  BY_WANT.set(key, known);
  return known;
}
