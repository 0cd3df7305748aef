import type { RunnerState } from "@/lib/data/runner-state";
import type { Belief, DatedWorkout } from "@/lib/training";
import { ASSUMED_CONFIDENCE, COMPLETED_RATIO } from "./constants";
import type { Match } from "./match";
import { sizeRatio } from "./match";
import type { Session } from "./sessions";

interface When {
  believedAt: string;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function blank(workout: DatedWorkout, when: When): Belief {
  return {
    workoutId: workout.id,
    date: workout.date,
    state: "planned",
    source: "refresh",
    activityId: null,
    importId: null,
    confidence: 1,
    plannedKm: round(workout.km),
    plannedMinutes: round(workout.minutes),
    actualKm: null,
    actualMinutes: null,
    locked: false,
    believedAt: when.believedAt,
  };
}

/** Its day is over and no data say anything: taken as done for now, and marked so. */
export function assumedBelief(workout: DatedWorkout, when: When): Belief {
  return { ...blank(workout, when), state: "assumed", confidence: ASSUMED_CONFIDENCE };
}

/** The data cover its day and show no such run. Later data may still correct it. */
export function missedBelief(workout: DatedWorkout, when: When): Belief {
  return { ...blank(workout, when), state: "missed", source: "import" };
}

/** Run as planned, in part, or on another day, by the evidence of a session. */
export function doneBelief(match: Match, when: When): Belief {
  const { workout, session } = match;
  const longEnough = sizeRatio(workout, session) >= COMPLETED_RATIO || isLonger(workout, session);
  const onTheDay = workout.date === session.date;
  return {
    ...blank(workout, when),
    state: !longEnough ? "partial" : onTheDay ? "completed" : "moved",
    source: session.lead.importId === null ? "log" : "import",
    activityId: session.lead.id,
    importId: session.lead.importId,
    confidence: match.score,
    ...measured(session),
  };
}

/** The runner says by hand that this session was the workout. */
export function linkedBelief(workout: DatedWorkout, input: When & { session: Session }): Belief {
  const match = { workout, session: input.session, score: 1, margin: 1, automatic: true };
  return { ...doneBelief(match, input), source: "runner", locked: true };
}

/** The runner says by hand that this session was none of the planned workouts. */
export function unlinkedBelief(session: Session, when: When): Belief {
  return { ...extraBelief(session, when), source: "runner", locked: true };
}

/** A run that no workout was planned for: it counts for load and volume. */
export function extraBelief(session: Session, when: When): Belief {
  return {
    workoutId: null,
    date: session.date,
    state: "extra",
    source: session.lead.importId === null ? "log" : "import",
    activityId: session.lead.id,
    importId: session.lead.importId,
    confidence: 1,
    plannedKm: 0,
    plannedMinutes: 0,
    ...measured(session),
    locked: false,
    believedAt: when.believedAt,
  };
}

function isLonger(workout: DatedWorkout, session: Session): boolean {
  return workout.km > 0 && session.km !== null && workout.kind !== "runWalk"
    ? session.km >= workout.km
    : session.minutes >= workout.minutes;
}

function measured(session: Session): Pick<Belief, "actualKm" | "actualMinutes"> {
  return {
    actualKm: session.km === null ? null : round(session.km),
    actualMinutes: round(session.minutes),
  };
}

/** Whoever says how hard a workout was has run it. */
export function runnerSaidDone(feedback: RunnerState["feedback"][number]): boolean {
  return feedback.workoutId !== null && feedback.rpe !== null;
}
