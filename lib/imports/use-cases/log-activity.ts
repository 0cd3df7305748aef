import { z } from "zod";
import { EDITED_BY_RUNNER, type StoredActivity } from "@/lib/data/activity-row";
import { findLogged } from "@/lib/data/audit-log";
import type { RunnerContext } from "@/lib/data/change-runner";
import type { RunnerState } from "@/lib/data/runner-state";
import { AppError } from "@/lib/errors";
import type { LocalDate, Sport } from "@/lib/training";
import type { ToldRun } from "../logged-run";
import { activityIdOf } from "./activity-id";
import { looksAlike } from "./alike";
import { type ActivityAnswer, type ActivityChange, commitActivities } from "./commit-activities";
import { UNKNOWN_START } from "./constants";
import { takeOut } from "./remove-activity";
import { effortAfter, feedbackOfRun } from "./run-effort";
import { type SaidAround, saidAroundSchema, saidWithoutRun } from "./said-around";

/** A run as its runner tells it: metres and seconds; `rpe` is effort on the scale 0-10. */
export interface LoggedRun {
  requestId: string;
  date: LocalDate;
  /** Wall clock, `HH:mm`. */
  startTime?: string | undefined;
  sport: Sport;
  distanceM: number;
  durationS: number;
  avgHr?: number | undefined;
  rpe?: number | undefined;
  title: string;
  /** Store it although a run of this size is there already on that day. */
  again: boolean;
}

function keyOf(requestId: string): string {
  return `manual|${requestId}`;
}

function activityOf(runnerId: string, run: LoggedRun): StoredActivity {
  const dedupeKey = keyOf(run.requestId);
  return {
    id: activityIdOf(runnerId, dedupeKey),
    importId: null,
    source: "manual",
    row: 0,
    sport: run.sport,
    startLocal: `${run.date}T${run.startTime ?? UNKNOWN_START}:00`,
    localDate: run.date,
    distanceM: run.distanceM,
    durationS: run.durationS,
    movingS: null,
    elapsedS: null,
    avgHr: run.avgHr ?? null,
    maxHr: null,
    cadenceSpm: null,
    strideM: null,
    ascentM: null,
    title: run.title,
    flags: run.startTime === undefined ? ["startTimeMissing"] : [],
    dedupeKey,
  };
}

function refuse(
  state: RunnerState,
  input: { run: LoggedRun; activity: StoredActivity; today: LocalDate },
): void {
  const { run, activity, today } = input;
  if (run.date > today) {
    const message = "This day is still ahead. Log the run when it is done.";
    throw new AppError("badInput", { code: "notYet", message, fields: { date: message } });
  }
  if (run.again || !state.activities.some((stored) => looksAlike(stored, activity))) return;
  throw new AppError("badInput", {
    code: "looksRecorded",
    message: "A run like this is already there on that day. If you ran twice, log it once more.",
  });
}

/**
 * The change that stores a run that was typed in. Pure.
 * @throws AppError badInput for a day ahead, or for a run that seems to be there already.
 */
export function loggedRunChange(
  state: RunnerState,
  { run, today }: { run: LoggedRun; today: LocalDate },
): ActivityChange {
  const activity = activityOf(state.runnerId, run);
  refuse(state, { run, activity, today });
  const told = { activity, rpe: run.rpe };
  return {
    id: activity.id,
    facts: { activities: [...state.activities, activity], feedback: effortAfter(state, told) },
    stored: [activity],
    feedback: ({ after }) => feedbackOfRun(state, { ...told, beliefs: after.state.beliefs }),
  };
}

/**
 * Stores a run that was typed in, with the same consequences as an import: beliefs, fitness and, where called for, a new
 * plan version. The same request stores it once.
 * @throws AppError as `loggedRunChange`.
 */
export function logActivity(context: RunnerContext, run: LoggedRun): Promise<ActivityAnswer> {
  return commitActivities(context, {
    requestId: run.requestId,
    action: "logActivity",
    oldest: run.date,
    compute: (state, today) => loggedRunChange(state, { run, today }),
  });
}

/** A run that the coach suggests to log is known by its suggestion: applied twice, it is still one run. */
export function suggestedRun(told: ToldRun, proposalId: string): LoggedRun {
  return { ...told, requestId: proposalId, sport: "run", title: "", again: false };
}

/**
 * Stores the run of a suggestion, as if its runner had typed it in.
 * @throws AppError as `loggedRunChange`.
 */
export function logSuggestedRun(
  context: RunnerContext,
  { requestId, proposalId, told }: { requestId: string; proposalId: string; told: ToldRun },
): Promise<ActivityAnswer> {
  const run = suggestedRun(told, proposalId);
  return commitActivities(context, {
    requestId,
    action: "logActivity",
    oldest: told.date,
    proposal: { id: proposalId, state: "applied" },
    compute: (state, today) => loggedRunChange(state, { run, today }),
  });
}

/** A recording, or the runner's own correction, says more than what was told; taking back the telling must not lose it. */
function refuseTakenOver({ source, flags }: StoredActivity): void {
  if (source === "manual" && !flags.includes(EDITED_BY_RUNNER)) return;
  throw new AppError("stale", {
    code: "runTakenOver",
    message: "Your watch's file or a correction has taken its place; delete it on its page.",
  });
}

/** What was said around the telling of a run, as its request kept it. */
async function saidWhenTold({ db, runnerId }: RunnerContext, activityId: string): Promise<SaidAround> {
  const told = await findLogged(db, { runnerId, activityId });
  const kept = z.object({ said: saidAroundSchema }).safeParse(told?.detail);
  return kept.success ? kept.data.said : { before: [], after: [] };
}

/**
 * Takes back the run that a suggestion stored, as if it had never been told: its effort goes, too, and a file that brings
 * it later is taken.
 * @throws AppError notFound when it is gone already; stale `runTakenOver` when a recording or a correction stands there.
 */
export async function removeSuggestedRun(
  context: RunnerContext,
  { requestId, proposalId }: { requestId: string; proposalId: string },
): Promise<ActivityAnswer> {
  const activityId = activityIdOf(context.runnerId, keyOf(proposalId));
  const proposal = { id: proposalId, state: "undone" } as const;
  const said = await saidWhenTold(context, activityId);
  const kept = (activity: StoredActivity, state: RunnerState) => {
    refuseTakenOver(activity);
    return { stored: [], said: saidWithoutRun(state, { activityId, said }) };
  };
  return takeOut(context, { requestId, activityId, proposal, kept });
}
