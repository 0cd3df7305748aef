import type { ChatTool } from "@/lib/llm/openai-client";
import { planEditSchema } from "@/lib/training";
import type { ToolName } from "./tool-inputs";

const text = { type: "string" };
const number = { type: "number" };
const texts = { type: "array", items: text };

/** A closed list of fields; nothing is said that a model would follow anyway, since every word is paid for in each turn. */
function object(
  required: Record<string, unknown>,
  optional: Record<string, unknown> = {},
): Record<string, unknown> {
  return { type: "object", properties: { ...required, ...optional }, required: Object.keys(required) };
}

const window = object({ from: text, to: text });

/**
 * The operations as one flat object: several providers refuse `oneOf`, and it takes a third of the tokens. What comes
 * back is still parsed by the closed union.
 */
const planOp = object(
  { op: { enum: planEditSchema.options.map((option) => option.shape.op.value) } },
  {
    ...{ workoutId: text, withWorkoutId: text, toDate: text, date: text, weekStart: text },
    ...{ kind: text, factor: number },
  },
);

/** What a model is told of each tool, sorted by name: the same bytes for every runner. */
const DEFINITIONS: Record<ToolName, { description: string; parameters: Record<string, unknown> }> = {
  get_activities: { description: "Recorded activities, at most 42 days", parameters: window },
  get_changes: { description: "What the newest plan version changed and why", parameters: object({}) },
  get_fitness: { description: "Fitness, paces, predictions", parameters: object({}) },
  get_plan_window: { description: "Planned workouts, at most 42 days", parameters: window },
  get_week_summary: {
    description: "Distances of the week of a Monday",
    parameters: object({ weekStart: text }),
  },
  propose_feedback: {
    description: "Note how a run felt: rpe and pain 0-10, feeling 1-5",
    parameters: object(
      { date: text },
      { workoutId: text, rpe: number, feeling: number, pain: number, painWhere: text, note: text },
    ),
  },
  propose_goal: {
    description: "Set a race, or maintain; replaces or drop: number of a goal in DATA",
    parameters: object(
      {},
      {
        ...{ kind: { enum: ["race", "maintain"] }, distanceM: number, date: text, targetTimeS: number },
        ...{ priority: { enum: ["A", "B", "C"] }, replaces: number, drop: number },
      },
    ),
  },
  propose_plan_change: {
    description: "Change workouts",
    parameters: object({ ops: { type: "array", items: planOp } }),
  },
  propose_profile_update: {
    description: "Change running days (mon to sun, the whole list) or settings",
    parameters: object(
      {},
      {
        ...{
          days: texts,
          runsPerWeek: number,
          longRunDay: text,
          weekdayMinutes: number,
          weekendMinutes: number,
        },
        ...{
          blockedDates: texts,
          units: text,
          experience: text,
        },
      },
    ),
  },
  propose_run: {
    description: "Log a run that was done",
    parameters: object({ date: text, distanceM: number, durationS: number }, { rpe: number }),
  },
  search_methodology: {
    description: "Text on a topic of training",
    parameters: object({ query: text }),
  },
};

/** The tools as sent to a model, in a fixed order: part of the static head of the prompt. */
export const COACH_TOOLS: readonly ChatTool[] = Object.entries(DEFINITIONS).map(([name, definition]) => ({
  type: "function",
  function: { name, ...definition },
}));

export const TOOLS_JSON = JSON.stringify(COACH_TOOLS);
