import type { RunnerContext } from "@/lib/data/change-runner";
import { loadSeasonState, type RunnerState } from "@/lib/data/runner-state";
import { loadFromDay } from "@/lib/plan/first-day";
import { openHealthFlag } from "@/lib/runner/open-health-flag";
import { checkSafety } from "./safety";

/**
 * Opens the health note that a message asks for, before it is answered: what the answer says about the plan is stored
 * by then. What is told of somebody else, or of long ago, gets its card and opens none. Answers with the state as it stands afterwards. When nothing could be stored the runner still gets the card.
 */
export async function noteHealth(
  context: RunnerContext,
  { requestId, message, state }: { requestId: string; message: string; state: RunnerState },
): Promise<{ state: RunnerState; noted: boolean }> {
  const finding = checkSafety(message);
  if (!finding?.opensNote || state.plan === null) return { state, noted: false };
  try {
    await openHealthFlag(context, { requestId, level: finding.level });
    const { runnerId, db, now } = context;
    return { state: await loadSeasonState(db, { runnerId, from: loadFromDay(now) }), noted: true };
  } catch (error) {
    console.error(error);
    return { state, noted: false };
  }
}
