import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { Change } from "@/lib/data/commit";
import type { RunnerState } from "@/lib/data/runner-state";
import { type Feedback, feedbackSchema } from "@/lib/training";

/** What was said of a run before and after a change of it; kept with the request, so that it can be put back. */
export const saidAroundSchema = z.object({
  before: z.array(feedbackSchema),
  after: z.array(feedbackSchema),
});

export type SaidAround = z.infer<typeof saidAroundSchema>;

type Said = Pick<RunnerState, "feedback">;

/** The words that `told`, once stored, takes the place of, and what then stands there (nothing when it says nothing). */
export function saidAround({ feedback }: Said, told: Feedback): SaidAround {
  const { workoutId, activityId, date: _, ...words } = told;
  const before = feedback.filter(
    (said) =>
      (activityId !== null && said.activityId === activityId) ||
      (workoutId !== null && said.workoutId === workoutId),
  );
  const isBlank = Object.values(words).every((word) => word === null || word === "");
  return { before, after: isBlank ? [] : [told] };
}

/** All feedback as it is from now on, and how it is stored. */
export interface SaidFromNowOn {
  all: Feedback[];
  reset: NonNullable<Change["feedbackReset"]>;
}

/** What was said of a run is put back as it was before a change. Null when something else was said since. */
export function saidAsBefore(
  { feedback }: Said,
  { activityId, said: { before, after } }: { activityId: string; said: SaidAround },
): SaidFromNowOn | null {
  const workoutIds = [...before, ...after].flatMap(({ workoutId }) => workoutId ?? []);
  const isOfRun = (one: Feedback) =>
    one.activityId === activityId || (one.workoutId !== null && workoutIds.includes(one.workoutId));
  const now = feedback.filter(isOfRun);
  const isSame =
    now.length === after.length && now.every((one) => after.some((other) => isDeepStrictEqual(one, other)));
  if (!isSame) return null;
  const others = feedback.filter((one) => !isOfRun(one));
  return {
    all: [...others, ...before],
    reset: { workoutIds, activityIds: [activityId], feedback: before },
  };
}

/** What was said of one activity, said otherwise from now on. */
function saidOtherwise(
  { feedback }: Said,
  activityId: string,
  otherwise: (said: Feedback) => Feedback,
): SaidFromNowOn {
  const own = feedback.filter((one) => one.activityId === activityId).map(otherwise);
  const others = feedback.filter((one) => one.activityId !== activityId);
  return {
    all: [...others, ...own],
    reset: { workoutIds: [], activityIds: [activityId], feedback: own },
  };
}

/** What was said of an activity goes along with it to the id under which it is kept from now on. */
export function saidUnder(state: Said, { from, to }: { from: string; to: string }): SaidFromNowOn {
  return saidOtherwise(state, from, (said) => ({ ...said, activityId: to }));
}

/** As if a run had never been told: its effort goes; what else was said since stays, of its day or workout. */
export function saidWithoutRun(
  state: Said,
  { activityId, said }: { activityId: string; said: SaidAround },
): SaidFromNowOn {
  const [told, before] = [said.after[0]?.rpe, said.before[0]?.rpe ?? null];
  const withoutEffort = (one: Feedback) => (one.rpe === told ? before : one.rpe);
  return (
    saidAsBefore(state, { activityId, said }) ??
    saidOtherwise(state, activityId, (one) => ({ ...one, activityId: null, rpe: withoutEffort(one) }))
  );
}
