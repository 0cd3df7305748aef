import type { RunnerState } from "@/lib/data/runner-state";
import type { Belief, LocalDate } from "@/lib/training";
import { type LedgerFacts, lastDayOfBelief, type MatchQuestion, reconcile } from "./reconcile";

/** What an entry of the ledger is about: a workout, or else a run outside the plan. */
export function subjectOf(belief: Belief): string | null {
  return belief.workoutId ?? belief.activityId;
}

/** Beliefs that are about something: an entry whose activity was removed and that had no workout says nothing any more. */
export function beliefsInForce(beliefs: readonly Belief[]): Belief[] {
  return beliefs.filter((belief) => subjectOf(belief) !== null);
}

/** What a belief says. Where it comes from, and how sure that is, may change without a new entry. */
const SAID = [
  "date",
  "state",
  "activityId",
  "plannedKm",
  "plannedMinutes",
  "actualKm",
  "actualMinutes",
  "locked",
] as const satisfies readonly (keyof Belief)[];

function sayTheSame(one: Belief, other: Belief): boolean {
  return SAID.every((key) => one[key] === other[key]);
}

/** Takes back a belief that holds no longer: back to the plan, or a run that turned out to be a planned one. */
function retracted(belief: Belief, believedAt: string): Belief | null {
  const nothing = {
    actualKm: null,
    actualMinutes: null,
    importId: null,
    confidence: 1,
    locked: false,
    believedAt,
  };
  if (belief.workoutId !== null) {
    return belief.state === "planned"
      ? null
      : { ...belief, ...nothing, state: "planned", activityId: null, source: "undo" };
  }
  return belief.state === "extra" ? { ...belief, ...nothing, state: "completed" } : null;
}

/**
 * The entries to append to the ledger so that it says what the facts of `state` say: none when it does already. A run
 * outside the plan that turns out to be a planned one gets an entry `completed` without workout, which only closes it.
 */
export function beliefChanges(state: LedgerFacts, input: { today: LocalDate; now: Date }): Belief[] {
  return beliefChangesWithQuestions(state, input).changes;
}

/**
 * As `beliefChanges`, with the matches that the runner should confirm. `since` are the beliefs that the ledger holds,
 * where those of `state` are the runner's new word.
 */
export function beliefChangesWithQuestions(
  state: LedgerFacts,
  { today, now, since }: { today: LocalDate; now: Date; since?: readonly Belief[] },
): { changes: Belief[]; questions: MatchQuestion[] } {
  const believedAt = now.toISOString();
  const { beliefs, questions } = reconcile(state, {
    today,
    believedAt,
    firstDay: state.plan?.firstDay ?? today,
  });
  const before = new Map(beliefsInForce(since ?? state.beliefs).map((belief) => [subjectOf(belief), belief]));
  const locked = new Set(state.beliefs.filter((belief) => belief.locked).map(subjectOf));
  const changes: Belief[] = [];
  for (const belief of beliefs) {
    const previous = before.get(subjectOf(belief));
    before.delete(subjectOf(belief));
    if (previous === undefined || !sayTheSame(previous, belief)) changes.push(belief);
  }
  const lastDay = lastDayOfBelief(today);
  const known = new Set(state.workouts.filter(({ date }) => date <= lastDay).map(({ id }) => id));
  const runs = new Set<string | null>(state.activities.map((activity) => activity.id));
  for (const left of before.values()) {
    // Only what these facts are about: beliefs of workouts or days that were not loaded stay.
    const aboutThis = left.workoutId === null ? runs.has(left.activityId) : known.has(left.workoutId);
    const undone = aboutThis && !locked.has(subjectOf(left)) ? retracted(left, believedAt) : null;
    if (undone) changes.push(undone);
  }
  return { changes, questions };
}

/** The beliefs after these entries were appended. */
export function withBeliefs<State extends Pick<RunnerState, "beliefs">>(
  state: State,
  changes: readonly Belief[],
): State {
  const bySubject = new Map(beliefsInForce(state.beliefs).map((belief) => [subjectOf(belief), belief]));
  for (const change of changes) bySubject.set(subjectOf(change), change);
  const beliefs = [...bySubject.values()].sort((a, b) =>
    a.date === b.date ? ((subjectOf(a) ?? "") < (subjectOf(b) ?? "") ? -1 : 1) : a.date < b.date ? -1 : 1,
  );
  return { ...state, beliefs };
}
