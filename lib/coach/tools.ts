import { z } from "zod";
import type { ToolCall } from "@/lib/llm/accumulate";
import type { ChatTool } from "@/lib/llm/openai-client";
import { localDateSchema, type PlanInput, planEditSchema } from "@/lib/training";
import { daysBetween, formatDistance, formatWeekday } from "@/lib/training/format";
import type { CoachContext } from "./coach-context";
import { MAX_PROPOSAL_OPS, UNTRUSTED_TITLE_CHARS } from "./constants";
import { draftProposal, type ProposalDraft } from "./draft-proposal";
import { CARD_IDS, METHODOLOGY_CARDS } from "./methodology/cards";
import { changeLine } from "./phrases";
import { workoutLine } from "./prompts/context-blocks";
import { quoteUntrusted } from "./untrusted";

/** The longest window that a read tool answers for, in days. */
const MAX_WINDOW_DAYS = 42;

const windowSchema = z.strictObject({ from: localDateSchema, to: localDateSchema });
const cardIdSchema = z.enum(CARD_IDS);

const TOOL_INPUTS = {
  get_activities: windowSchema,
  get_methodology: z.strictObject({ topic: cardIdSchema }),
  get_plan_window: windowSchema,
  propose_plan_change: z.strictObject({ ops: z.array(planEditSchema).min(1).max(MAX_PROPOSAL_OPS) }),
} as const;

const DESCRIPTIONS: Record<keyof typeof TOOL_INPUTS, string> = {
  get_activities: "Recorded activities from one day to another (YYYY-MM-DD, at most 42 days).",
  get_methodology: "A short text on one topic of the training method.",
  get_plan_window:
    "Planned workouts with ids and states from one day to another (YYYY-MM-DD, at most 42 days).",
  propose_plan_change:
    "Suggest a change of the plan. It changes nothing: the runner sees the differences and decides. Answers with the differences or with problems.",
};

function jsonSchemaOf(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io: "input" });
  return json;
}

/**
 * The operations as one flat object: several providers refuse `oneOf`, and it takes a third of the tokens. What comes
 * back is still parsed by the closed union.
 */
function flatOps(): Record<string, unknown> {
  const options = planEditSchema.options.map(jsonSchemaOf);
  const properties = Object.assign({}, ...options.map((option) => option.properties));
  const op = { type: "string", enum: planEditSchema.options.map((option) => option.shape.op.value) };
  const factor = { type: "number" };
  const workoutId = { type: "string" };
  const items = {
    type: "object",
    properties: { ...properties, op, factor, workoutId, withWorkoutId: workoutId },
    required: ["op"],
  };
  return {
    type: "object",
    properties: { ops: { type: "array", items } },
    required: ["ops"],
    additionalProperties: false,
  };
}

/** The tools as sent to a model, in a fixed order: part of the static head of the prompt. */
export const COACH_TOOLS: readonly ChatTool[] = Object.entries(TOOL_INPUTS).map(([name, schema]) => ({
  type: "function",
  function: {
    name,
    description: DESCRIPTIONS[name as keyof typeof TOOL_INPUTS], // Object.entries widens the keys of a closed object.
    parameters: name === "propose_plan_change" ? flatOps() : { ...jsonSchemaOf(schema) },
  },
}));

export const TOOLS_JSON = JSON.stringify(COACH_TOOLS);

/** What a tool answers to the model, and the proposal that came of it, if any. */
export interface ToolResult {
  output: Record<string, unknown>;
  proposal: ProposalDraft | null;
}

function answer(output: Record<string, unknown>): ToolResult {
  return { output, proposal: null };
}

function planWindow(context: CoachContext, { from, to }: z.infer<typeof windowSchema>): ToolResult {
  const rows = context.workouts.filter((workout) => workout.date >= from && workout.date <= to);
  const lines = rows.map(
    (workout) =>
      `${formatWeekday(workout.date).slice(0, 3)} ${workout.date}: ${workoutLine(workout, context)}`,
  );
  return answer({ workouts: lines, note: "Days without a line are rest days." });
}

function activities(context: CoachContext, { from, to }: z.infer<typeof windowSchema>): ToolResult {
  const rows = context.activities.filter((activity) => activity.date >= from && activity.date <= to);
  const lines = rows.map((activity) => {
    const km = activity.km === null ? "" : ` ${formatDistance(activity.km, context.units)}`;
    const title = quoteUntrusted(activity.title, { max: UNTRUSTED_TITLE_CHARS });
    return `${activity.date} ${activity.sport}${km} ${Math.round(activity.minutes)} min, untrusted title: ${title}`;
  });
  return answer({ recorded: lines });
}

function propose(ops: z.infer<typeof planEditSchema>[], scope: ToolScope): ToolResult {
  const { context, planInput } = scope;
  if (scope.hasProposal)
    return answer({ problems: ["This answer already carries a proposal; the runner decides on it first."] });
  if (!planInput) return answer({ problems: ["The runner has no plan yet."] });
  const result = draftProposal({ context, planInput, ops });
  if (!result.ok) return answer({ problems: result.problems, nearest: result.nearest });
  const differences = result.draft.changes.map((change) => changeLine(change, context));
  return { output: { proposed: true, applied: false, differences }, proposal: result.draft };
}

export interface ToolScope {
  context: CoachContext;
  planInput: PlanInput | null;
  /** Has this answer made a proposal already? */
  hasProposal: boolean;
}

function parsed<T>(schema: z.ZodType<T>, input: unknown): T | ToolResult {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const problems = result.error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  return answer({ problems });
}

function isResult(value: object): value is ToolResult {
  return "output" in value;
}

/**
 * Runs one tool call of a model against the context of this turn. Reads answer with lines, the propose tool with the
 * differences; nothing is ever written. Arguments that don't fit answer with problems that the model can mend.
 */
export function runTool(call: ToolCall, scope: ToolScope): ToolResult {
  const { context } = scope;
  if (call.name === "propose_plan_change") {
    const input = parsed(TOOL_INPUTS.propose_plan_change, call.input);
    return isResult(input) ? input : propose(input.ops, scope);
  }
  if (call.name === "get_methodology") {
    const input = parsed(TOOL_INPUTS.get_methodology, call.input);
    return isResult(input) ? input : answer({ ...METHODOLOGY_CARDS[input.topic] });
  }
  if (call.name !== "get_plan_window" && call.name !== "get_activities") {
    return answer({ problems: [`There is no tool called ${call.name.slice(0, 40)}.`] });
  }
  const input = parsed(windowSchema, call.input);
  if (isResult(input)) return input;
  const days = daysBetween(input.from, input.to);
  if (days < 0 || days > MAX_WINDOW_DAYS)
    return answer({ problems: [`Ask for at most ${MAX_WINDOW_DAYS} days, the earlier one first.`] });
  return call.name === "get_plan_window" ? planWindow(context, input) : activities(context, input);
}
