import type { ConversationSummary } from "@/lib/coach/conversation-summary";
import type { ChatTurn } from "@/lib/coach/prompts/assemble-prompt";
import type { RunnerState } from "@/lib/data/runner-state";
import { beliefChanges, withBeliefs } from "@/lib/ledger/belief-changes";
import { type Goal, localDateAt, type PlanInput } from "@/lib/training";
import { newRunnerState, runAsPlanned, TEST_INPUT } from "../runner-state";

/** What the coach knows at one moment, as facts; the context is computed from them as in the product. */
export interface ContextScenario {
  name: string;
  /** The moment of the question. */
  now: string;
  input?: Partial<PlanInput>;
  units?: "km" | "mi";
  /** Facts that arrived since the plan was made. */
  facts?: (state: RunnerState) => Partial<RunnerState>;
  history?: ChatTurn[];
  summary?: ConversationSummary;
  message?: string;
}

/** The day on which every plan of these scenarios was made, a Monday. */
const MADE_ON = "2026-10-05";
/** A race. */
export const race = (
  distanceM: number,
  date: string,
  more: Partial<Extract<Goal, { kind: "race" }>> = {},
): Goal => ({
  ...{ kind: "race", priority: "A", distanceM, date },
  ...more,
});
/** The workouts before a day. */
export const past = (state: RunnerState, until: string) => state.workouts.filter(({ date }) => date < until);
/** Every planned run before a day was recorded, `share` of its distance. */
export const ran =
  (until: string, share = 1) =>
  (state: RunnerState) => ({
    activities: past(state, until).map((workout) => runAsPlanned(workout, share)),
  });
/** A file covered these days. */
export const covered = (from: string, to: string) => ({ coverage: [{ from, to }] });
/** What the runner said. */
export const ask = (text: string): ChatTurn => ({ role: "runner", text });
/** What the coach said. */
export const say = (text: string): ChatTurn => ({ role: "coach", text });
/** A condition at the start. */
export const health = (more: object) => ({ health: { ...BASE_HEALTH, ...more } });
const BASE_HEALTH = { painScore: 0, ill: false, daysOff: 0, crossTrainedWhileOff: false };
/** Running days. */
export const days = (list: PlanInput["availability"]["days"], more: object = {}): Partial<PlanInput> => ({
  availability: { ...TEST_INPUT.availability, days: list, runsPerWeek: list.length, ...more },
});
export const SUMMARY: ConversationSummary = {
  decisions: ["Keeps the long run on Sunday"],
  preferences: ["Likes trails", "No running before 7"],
  openQuestions: ["Which shoes for the race"],
  injuries: ["Left Achilles was sore in spring"],
};
export const LONG = "I ran along the river and it was windy but fine, and then I met a friend. ".repeat(8);

/** The state of a scenario after everything that is known was reconciled. */
export function stateOfScenario(scenario: ContextScenario): { state: RunnerState; today: string } {
  const input = { ...TEST_INPUT, today: MADE_ON, ...scenario.input };
  const made = newRunnerState(input);
  const known = { ...made, ...scenario.facts?.(made) };
  const now = new Date(scenario.now);
  const today = localDateAt(now, input.timeZone);
  const state = withBeliefs(known, beliefChanges(known, { today, now }));
  return { today, state: { ...state, profile: { ...state.profile, units: scenario.units ?? "km" } } };
}
