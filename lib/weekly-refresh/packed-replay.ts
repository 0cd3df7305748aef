import { bodyOf, isSame } from "@/lib/data/plan-write";
import type { RunnerState } from "@/lib/data/runner-state";
import type { Replay } from "@/lib/ledger/replay";
import { type DatedWorkout, type LocalDate, shiftDays } from "@/lib/training";
import { pack, unpack } from "./freeze";

/** A replay as its text has it: a workout of the plan in force is said by its id. */
type WrittenReplay = Omit<Replay, "workouts"> & { workouts: (DatedWorkout | string)[] };

/** Workouts of the plan in force by id, each one object for as long as a week is computed. */
export type PlannedById = ReadonlyMap<string, DatedWorkout>;

export function plannedById({ workouts }: Pick<RunnerState, "workouts">): PlannedById {
  return new Map(workouts.map((workout) => [workout.id, bodyOf(workout)]));
}

/**
 * A replay up to `monday`, packed. Where it planned what the plan had, weeks that are over are said by the ids of their
 * workouts: those stay in the plan as they were (`planWriteOf`), and are most of a season. Of the last week the runner may
 * still change a day.
 */
export function packReplay(replay: Replay, at: { monday: LocalDate; planned: PlannedById }): string {
  const over = shiftDays(at.monday, -7);
  const workouts = replay.workouts.map((workout) => {
    if (workout.date >= over) return workout;
    return isSame(at.planned.get(workout.id), workout) ? workout.id : workout;
  });
  const written: WrittenReplay = { ...replay, workouts };
  return pack(JSON.stringify(written));
}

/** What `packReplay` was given. @throws Error when it was damaged, or names a workout that the plan has no longer. */
export function unpackReplay(packed: string, planned: PlannedById): Replay {
  // The refresh itself packed this value, under a checksum.
  const written = JSON.parse(unpack(packed)) as WrittenReplay;
  const workouts = written.workouts.map((workout) => {
    const found = typeof workout === "string" ? planned.get(workout) : workout;
    if (found === undefined) throw new Error("The plan has this workout no longer.");
    return found;
  });
  return { ...written, workouts };
}
