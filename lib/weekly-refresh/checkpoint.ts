import type { RunnerState } from "@/lib/data/runner-state";
import { REPLAY_VERSION } from "@/lib/ledger/constants";
import { coveredDays } from "@/lib/ledger/coverage";
import { asOf } from "@/lib/ledger/history";
import type { Replay } from "@/lib/ledger/replay";
import { replayFactsFrom, replayStart } from "@/lib/ledger/replay-start";
import { type Belief, ENGINE_VERSION, type LocalDate, weekStartOf } from "@/lib/training";
import { hashOfText } from "./freeze";

/**
 * The replay of a season up to a Monday, and the hash of all that it follows from. It saves time and decides nothing:
 * facts that differ in the least give another key, and the season is replayed from its start.
 */
export interface Checkpoint {
  monday: LocalDate;
  key: string;
  replay: Replay;
}

/** The runner's own words on replayed workouts and runs: the only beliefs that a replay takes over. */
function wordsOn(beliefs: readonly Belief[], about: { workouts: Set<string>; runs: Set<string> }): Belief[] {
  return beliefs.filter(
    ({ locked, source, workoutId, activityId }) =>
      (locked || source === "runner" || source === "chat") &&
      ((workoutId !== null && about.workouts.has(workoutId)) ||
        (activityId !== null && about.runs.has(activityId))),
  );
}

function keyOf(state: RunnerState, { monday, replay }: { monday: LocalDate; replay: Replay }): string {
  const { plan, profile } = state;
  if (plan === null) return "";
  const { season, seasonInput, firstDay } = plan;
  const { start } = replay;
  const { activities, feedback, coverage } = asOf(state, monday, replayFactsFrom(plan, start));
  const about = {
    workouts: new Set(replay.workouts.filter(({ date }) => date < monday).map(({ id }) => id)),
    runs: new Set(activities.map(({ id }) => id)),
  };
  return hashOfText(
    JSON.stringify([
      [ENGINE_VERSION, REPLAY_VERSION, monday, firstDay, start],
      seasonInput,
      // A replay takes its season from the goals, unless the plan was made in the middle of one.
      season.start < weekStartOf(seasonInput.today) ? season : null,
      [profile.timeZone, profile.startFitness, profile.health, profile.environment],
      activities,
      feedback,
      coveredDays(coverage),
      wordsOn(state.beliefs, about),
    ]),
  );
}

/** The checkpoint of a replay up to `monday`; null before the first Monday of the season. */
export function checkpointOf(
  state: RunnerState,
  { monday, replay }: { monday: LocalDate; replay: Replay },
): Checkpoint | null {
  if (replay.weeks.at(-1)?.monday !== monday) return null;
  return { monday, replay, key: keyOf(state, { monday, replay }) };
}

/** Does this checkpoint follow from these facts, begin where a replay to `monday` does, and lie no later? */
function isUsable(
  checkpoint: Checkpoint,
  { state, monday }: { state: RunnerState; monday: LocalDate },
): boolean {
  const { plan } = state;
  if (plan === null || checkpoint.monday > monday) return false;
  return checkpoint.replay.start === replayStart(plan, monday) && keyOf(state, checkpoint) === checkpoint.key;
}

/** The first checkpoint that follows from these facts and lies no later than `monday`; null where none does. */
export function firstUsable(
  checkpoints: Iterable<Checkpoint>,
  at: { state: RunnerState; monday: LocalDate },
): Checkpoint | null {
  for (const checkpoint of checkpoints) if (isUsable(checkpoint, at)) return checkpoint;
  return null;
}
