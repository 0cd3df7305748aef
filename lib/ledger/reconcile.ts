import type { StoredActivity } from "@/lib/data/activity-row";
import type { StoredWorkout } from "@/lib/data/plan-row";
import type { RunnerState } from "@/lib/data/runner-state";
import { type Belief, isRun, type LocalDate, shiftDays, weekStartOf } from "@/lib/training";
import {
  assumedBelief,
  doneBelief,
  extraBelief,
  linkedBelief,
  missedBelief,
  runnerSaidDone,
  unlinkedBelief,
} from "./believe";
import { FEEDBACK_CONFIDENCE, MATCH_AUTOMATIC, MATCH_MARGIN } from "./constants";
import { coveredDays, isCovered } from "./coverage";
import { isBrokenLink, type Links, linksOf } from "./links";
import { type Match, matchWeek } from "./match";
import { sessionOf } from "./sessions";

/** The facts that beliefs are computed from; a runner's state holds them all. */
export type LedgerFacts = Pick<
  RunnerState,
  "workouts" | "activities" | "coverage" | "feedback" | "beliefs"
> & {
  plan: { firstDay: LocalDate } | null;
};

/** A pair that the runner should confirm: sure enough to show, not sure enough to be silent about. */
export interface MatchQuestion {
  workoutId: string;
  activityId: string;
  date: LocalDate;
  score: number;
}

export interface Reconciled {
  /** What holds now, for every workout whose day has come and every run that was not planned. */
  beliefs: Belief[];
  questions: MatchQuestion[];
}

interface WeekFacts {
  workouts: StoredWorkout[];
  activities: StoredActivity[];
}

const RUNNERS_SOURCES: ReadonlySet<Belief["source"]> = new Set(["runner", "chat"]);

/** Is a belief the runner's own word, which only data (or nothing at all, when locked) may correct? */
function isRunnersWord(belief: Belief): boolean {
  if (belief.workoutId === null || isBrokenLink(belief)) return false;
  if (belief.state === "planned") return belief.locked;
  return belief.locked || (belief.activityId === null && RUNNERS_SOURCES.has(belief.source));
}

/** Sure enough to believe: good by itself, or fair and without a rival. Anything else is asked. */
function isBelievable(match: Match): boolean {
  return match.score >= MATCH_AUTOMATIC || match.margin >= MATCH_MARGIN;
}

/**
 * What is believed of every planned workout up to `today`, and of every run outside the plan since its first day
 * (`firstDay`), computed from the facts alone: the same facts give the same beliefs, whatever was believed before. Only
 * the runner's own words (done, skipped, linked by hand) are taken over.
 */
export function reconcile(
  facts: LedgerFacts,
  input: { today: LocalDate; believedAt: string; firstDay: LocalDate },
): Reconciled {
  const { today, firstDay } = input;
  const context = {
    ...input,
    covered: coveredDays(facts.coverage),
    links: linksOf(facts),
    words: new Map(facts.beliefs.filter(isRunnersWord).map((b) => [b.workoutId, b])),
    felt: new Map(facts.feedback.filter((f) => runnerSaidDone(f)).map((f) => [f.workoutId, f])),
  };
  const result: Reconciled = { beliefs: [], questions: [] };
  for (const week of weeksOf(facts, { firstDay, today })) {
    const { beliefs, questions } = reconcileWeek(week, context);
    result.beliefs.push(...beliefs);
    result.questions.push(...questions);
  }
  return result;
}

interface ReconcileContext {
  today: LocalDate;
  believedAt: string;
  covered: ReturnType<typeof coveredDays>;
  links: Links;
  words: Map<string | null, Belief>;
  felt: Map<string | null, RunnerState["feedback"][number]>;
  firstDay: LocalDate;
}

/** Beliefs reach to the end of the running week: a run of today may be tomorrow's workout. */
export function lastDayOfBelief(today: LocalDate): LocalDate {
  return shiftDays(weekStartOf(today), 6);
}

/** Splits workouts and runs into plan weeks: a run never counts for another week's workout. */
function weeksOf(facts: LedgerFacts, span: { firstDay: LocalDate; today: LocalDate }): WeekFacts[] {
  const weeks = new Map<LocalDate, WeekFacts>();
  const weekOf = (date: LocalDate) => {
    const start = weekStartOf(date);
    const week = weeks.get(start) ?? { workouts: [], activities: [] };
    weeks.set(start, week);
    return week;
  };
  const lastDay = lastDayOfBelief(span.today);
  for (const workout of facts.workouts)
    if (workout.date <= lastDay) weekOf(workout.date).workouts.push(workout);
  for (const activity of facts.activities) {
    const counts =
      isRun(activity.sport) && activity.localDate >= span.firstDay && activity.localDate <= span.today;
    if (counts) weekOf(activity.localDate).activities.push(activity);
  }
  return [...weeks.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, week]) => week);
}

function reconcileWeek(week: WeekFacts, context: ReconcileContext): Reconciled {
  const { links, words } = context;
  const { matches, unmatched } = matchWeek({
    workouts: week.workouts.filter(({ id }) => !links.ofWorkout.has(id) && words.get(id)?.locked !== true),
    activities: week.activities.filter(({ id }) => !links.activityIds.has(id)),
  });
  const byWorkout = new Map(matches.map((match) => [match.workout.id, match]));
  const beliefs = week.workouts.flatMap((workout) => {
    const belief = beliefOf(workout, { match: byWorkout.get(workout.id), context });
    return belief === null ? [] : [belief];
  });
  const doubtful = matches.filter((match) => !isBelievable(match)).map((match) => match.session);
  const unlinked = week.activities.filter(({ id }) => links.unplanned.has(id));
  const extras = [
    ...[...unmatched, ...doubtful].map((session) => extraBelief(session, context)),
    ...unlinked.map((activity) => unlinkedBelief(sessionOf([activity]), context)),
  ];
  const questions = matches
    .filter((match) => !match.automatic)
    .map(({ workout, session, score }) => ({
      workoutId: workout.id,
      activityId: session.lead.id,
      date: workout.date,
      score,
    }));
  return { beliefs: [...beliefs, ...extras], questions };
}

/** The belief of one workout, or null while there is nothing to believe but the plan. */
function beliefOf(
  workout: StoredWorkout,
  { match, context }: { match: Match | undefined; context: ReconcileContext },
): Belief | null {
  const { today, links, covered, words, felt } = context;
  const linked = links.ofWorkout.get(workout.id);
  if (linked) return linkedBelief(workout, { session: sessionOf([linked]), believedAt: context.believedAt });
  const word = words.get(workout.id);
  if (word?.locked) return word;
  if (match && isBelievable(match)) return doneBelief(match, context);
  if (word) return word;
  const feedback = felt.get(workout.id);
  if (feedback && workout.date <= today) return doneAsFelt(workout, context);
  if (workout.date >= today) return null;
  const undecided = match !== undefined;
  return isCovered(covered, { from: workout.date, to: workout.date }) && !undecided
    ? missedBelief(workout, context)
    : assumedBelief(workout, context);
}

function doneAsFelt(workout: StoredWorkout, context: ReconcileContext): Belief {
  return {
    ...assumedBelief(workout, context),
    state: "completed",
    source: "feedback",
    confidence: FEEDBACK_CONFIDENCE,
  };
}
