import type { z } from "zod";
import type { ToolCall } from "@/lib/llm/accumulate";
import {
  proposeFeedback,
  proposeGoal,
  proposePlanChange,
  proposeProfileUpdate,
  proposeRun,
} from "./propose-tools";
import { activities, fitness, lastChanges, methodology, planWindow, weekSummary } from "./read-tools";
import { isToolName, TOOL_INPUTS, type ToolName } from "./tool-inputs";
import { problems, type ToolResult, type ToolScope } from "./tool-result";

/** Problems of bad arguments that a model is told at once. */
const MAX_PROBLEMS = 3;

type Run = (input: unknown, scope: ToolScope) => ToolResult;

/** A tool that runs only with arguments that fit its schema. */
function checked<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>, scope: ToolScope) => ToolResult,
): Run {
  return (input, scope) => {
    const parsed = schema.safeParse(input);
    if (parsed.success) return run(parsed.data, scope);
    const issues = parsed.error.issues.slice(0, MAX_PROBLEMS);
    return problems(...issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`));
  };
}

const RUN: Record<ToolName, Run> = {
  get_activities: checked(TOOL_INPUTS.get_activities, (window, { context }) => activities(context, window)),
  get_changes: checked(TOOL_INPUTS.get_changes, (_, { context }) => lastChanges(context)),
  get_fitness: checked(TOOL_INPUTS.get_fitness, (_, { context }) => fitness(context)),
  get_plan_window: checked(TOOL_INPUTS.get_plan_window, (window, { context }) => planWindow(context, window)),
  get_week_summary: checked(TOOL_INPUTS.get_week_summary, ({ weekStart }, { context }) =>
    weekSummary(context, weekStart),
  ),
  propose_feedback: checked(TOOL_INPUTS.propose_feedback, proposeFeedback),
  propose_goal: checked(TOOL_INPUTS.propose_goal, proposeGoal),
  propose_plan_change: checked(TOOL_INPUTS.propose_plan_change, ({ ops }, scope) =>
    proposePlanChange(ops, scope),
  ),
  propose_profile_update: checked(TOOL_INPUTS.propose_profile_update, proposeProfileUpdate),
  propose_run: checked(TOOL_INPUTS.propose_run, proposeRun),
  search_methodology: checked(TOOL_INPUTS.search_methodology, ({ query }) => methodology(query)),
};

/**
 * Runs one tool call of a model against the context of this turn. Reads answer with lines, the propose tools with the
 * differences; nothing is ever written. Arguments that don't fit answer with problems that the model can mend.
 */
export function runTool(call: ToolCall, scope: ToolScope): ToolResult {
  if (isToolName(call.name)) return RUN[call.name](call.input, scope);
  return problems(`There is no tool called ${call.name.slice(0, 40)}.`);
}
