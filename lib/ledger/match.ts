import type { StoredActivity } from "@/lib/data/activity-row";
import { type DatedWorkout, daysBetween, isRun } from "@/lib/training";
import { bestAssignment } from "./best-assignment";
import { MATCH_AUTOMATIC, MATCH_MARGIN, MATCH_POSSIBLE, MATCH_WEIGHTS, NEXT_DAY_SHARE } from "./constants";
import { chainsOf, inOrder, type Session, sessionOf } from "./sessions";

/** A planned workout and the session that was run for it. Score and margin are between 0 and 1. */
export interface Match {
  workout: DatedWorkout;
  session: Session;
  score: number;
  /** How much worse the week's best assignment is without this pair. */
  margin: number;
  /** Sure enough to believe without asking. */
  automatic: boolean;
}

const RACE_WORDS = /\b(race|parkrun|marathon|wettkampf|carrera|course|gara|løb|lopp)\b/i;

/** min/max of done and planned: by distance, or by time where the plan or the recording has no distance. */
export function sizeRatio(workout: DatedWorkout, session: Session): number {
  const byDistance = workout.kind !== "runWalk" && workout.km > 0 && session.km !== null;
  const [planned, done] = byDistance ? [workout.km, session.km ?? 0] : [workout.minutes, session.minutes];
  const larger = Math.max(planned, done);
  return larger <= 0 ? 0 : Math.min(planned, done) / larger;
}

/** How well a session looks like the kind of run that was planned; a summary row shows little of hard sessions. */
function kindFit(
  workout: DatedWorkout,
  session: Session,
  week: { longestId: string | null; hasLong: boolean },
): number {
  const isLongest = session.lead.id === week.longestId;
  switch (workout.kind) {
    case "long":
      return isLongest ? 1 : 0.4;
    case "race":
      return RACE_WORDS.test(session.lead.title) || sizeRatio(workout, session) >= 0.95 ? 1 : 0.3;
    case "tempo":
    case "interval":
    case "repetition":
    case "marathonPace":
      return session.lead.sport === "track" ? 1 : 0.7;
    default:
      return isLongest && week.hasLong ? 0.5 : 1;
  }
}

function scoreOf(
  workout: DatedWorkout,
  session: Session,
  week: { longestId: string | null; hasLong: boolean },
): number {
  const apart = Math.abs(daysBetween(workout.date, session.date));
  if (apart > 1) return 0;
  const date = apart === 0 ? 1 : NEXT_DAY_SHARE;
  const { date: dateWeight, size, kind } = MATCH_WEIGHTS;
  const score =
    dateWeight * date + size * sizeRatio(workout, session) + kind * kindFit(workout, session, week);
  return score < MATCH_POSSIBLE ? 0 : Math.round(score * 1000) / 1000;
}

/** Runs as sessions: a chain of runs is one session where it fits a workout of its day better than any part alone. */
function sessionsOf(runs: readonly StoredActivity[], workouts: readonly DatedWorkout[]): Session[] {
  return chainsOf(runs).flatMap((chain) => {
    const [first, ...rest] = chain;
    if (first === undefined) return [];
    const parts = chain.map((run) => sessionOf([run]));
    if (rest.length === 0) return parts;
    const whole = sessionOf([first, ...rest]);
    const fitOf = (session: Session) =>
      Math.max(0, ...workouts.filter((w) => w.date === session.date).map((w) => sizeRatio(w, session)));
    return fitOf(whole) > Math.max(...parts.map(fitOf)) ? [whole] : parts;
  });
}

/**
 * Assigns the runs of one plan week to its workouts, at most one to one, so that the sum of the scores is highest.
 * The order of the arguments makes no difference. Pairs that are not `automatic` should be confirmed by the runner.
 */
export function matchWeek(input: {
  workouts: readonly DatedWorkout[];
  activities: readonly StoredActivity[];
}): { matches: Match[]; unmatched: Session[] } {
  const workouts = [...input.workouts].sort((a, b) =>
    a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1,
  );
  const sessions = sessionsOf(
    inOrder(input.activities.filter((activity) => isRun(activity.sport))),
    workouts,
  );
  const longest = sessions.reduce<Session | null>(
    (best, one) => (best && size(best) >= size(one) ? best : one),
    null,
  );
  const week = {
    longestId: longest?.lead.id ?? null,
    hasLong: workouts.some((workout) => workout.kind === "long"),
  };
  const scores = workouts.map((workout) => sessions.map((session) => scoreOf(workout, session, week)));
  const best = bestAssignment(scores);
  const matches = workouts.flatMap((workout, row) => {
    const column = best.columns[row] ?? -1;
    const session = sessions[column];
    if (session === undefined) return [];
    const score = scores[row]?.[column] ?? 0;
    const margin = best.total - bestAssignment(without(scores, { row, column })).total;
    const automatic = score >= MATCH_AUTOMATIC && margin >= MATCH_MARGIN;
    return [{ workout, session, score, margin: Math.round(margin * 1000) / 1000, automatic }];
  });
  const taken = new Set(matches.map((match) => match.session));
  return { matches, unmatched: sessions.filter((session) => !taken.has(session)) };
}

function size(session: Session): number {
  return session.km ?? 0;
}

function without(scores: readonly (readonly number[])[], pair: { row: number; column: number }): number[][] {
  return scores.map((line, row) =>
    line.map((score, column) => (row === pair.row && column === pair.column ? 0 : score)),
  );
}
