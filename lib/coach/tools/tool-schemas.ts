import type { ChatTool } from "@/lib/llm/openai-client";
import { planEditSchema } from "@/lib/training";
import type { ToolName } from "./tool-inputs";

const text = { type: "string" };
const number = { type: "number" };
const integer = { type: "integer" };
const days = {
  type: "array",
  items: { type: "string", enum: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] },
};

function object(properties: Record<string, unknown>, required: string[] = []): Record<string, unknown> {
  return {
    type: "object",
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

const window = object({ from: text, to: text }, ["from", "to"]);

/**
 * The operations as one flat object: several providers refuse `oneOf`, and it takes a third of the tokens. What comes
 * back is still parsed by the closed union.
 */
const planOps = object(
  {
    op: { type: "string", enum: planEditSchema.options.map((option) => option.shape.op.value) },
    workoutId: text,
    withWorkoutId: text,
    toDate: text,
    date: text,
    weekStart: text,
    kind: { type: "string", enum: ["easy", "recovery", "rest"] },
    factor: number,
  },
  ["op"],
);

const goal = object(
  {
    kind: { type: "string", enum: ["race", "maintain"] },
    priority: { type: "string", enum: ["A", "B", "C"] },
    distanceM: number,
    date: text,
    targetTimeS: number,
  },
  ["kind"],
);

const availability = object({
  days,
  runsPerWeek: integer,
  longRunDay: text,
  maxMinutes: object({ weekday: number, weekend: number }, ["weekday", "weekend"]),
  blockedDates: { type: "array", items: text },
});

const profile = object({
  units: { type: "string", enum: ["km", "mi"] },
  timeZone: text,
  runner: object({ experience: text, hrMax: number, hrRest: number }),
  health: object({ painScore: number, ill: { type: "boolean" } }),
});

/** What a model is told of each tool, sorted by name: the same bytes for every runner. Dates are YYYY-MM-DD. */
const DEFINITIONS: Record<ToolName, { description: string; parameters: Record<string, unknown> }> = {
  get_activities: { description: "Recorded activities, at most 42 days.", parameters: window },
  get_changes: { description: "What the newest plan version changed, and why.", parameters: object({}) },
  get_fitness: { description: "Fitness, paces and race predictions.", parameters: object({}) },
  get_plan_window: {
    description: "Planned workouts with ids and states, at most 42 days.",
    parameters: window,
  },
  get_week_summary: {
    description: "Planned, recorded and assumed distance of one week (Monday).",
    parameters: object({ weekStart: text }, ["weekStart"]),
  },
  propose_feedback: {
    description: "Suggest to note how a run felt: rpe 0-10, feeling 1-5, pain 0-10.",
    parameters: object(
      {
        date: text,
        workoutId: text,
        rpe: integer,
        feeling: integer,
        pain: integer,
        painWhere: text,
        note: text,
      },
      ["date"],
    ),
  },
  propose_goal: {
    description: "Suggest a goal; replaces or drop is the number of a goal in DATA.",
    parameters: object({ goal, replaces: integer, drop: integer }),
  },
  propose_plan_change: {
    description: "Suggest a change of workouts.",
    parameters: object({ ops: { type: "array", items: planOps } }, ["ops"]),
  },
  propose_profile_update: {
    description: "Suggest other running days or settings; lists are given whole.",
    parameters: object({ availability, profile }),
  },
  search_methodology: {
    description: "A short text on a topic of the training method.",
    parameters: object({ query: text }, ["query"]),
  },
};

/** The tools as sent to a model, in a fixed order: part of the static head of the prompt. */
export const COACH_TOOLS: readonly ChatTool[] = Object.entries(DEFINITIONS).map(([name, definition]) => ({
  type: "function",
  function: { name, ...definition },
}));

export const TOOLS_JSON = JSON.stringify(COACH_TOOLS);
