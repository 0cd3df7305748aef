import { z } from "zod";
import { goalInputSchema } from "@/lib/runner/goal-input";
import { feedbackSchema, localDateSchema, planEditSchema } from "@/lib/training";
import { MAX_PROPOSAL_OPS } from "../constants";
import { factOpSchema } from "../facts/fact-op";

const windowSchema = z.strictObject({ from: localDateSchema, to: localDateSchema });
const [, , setAvailability, updateProfile] = factOpSchema.options;

/** A model that means "nothing" says null as often as it leaves a field out; no field of these is ever null. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, entry]) => entry !== null);
  return Object.fromEntries(entries.map(([key, entry]) => [key, withoutNulls(entry)]));
}

function lenient<T extends z.ZodType>(schema: T) {
  return z.preprocess(withoutNulls, schema);
}

/** What each tool takes, as it is checked. Arguments that don't fit run nothing. */
export const TOOL_INPUTS = {
  get_activities: windowSchema,
  get_changes: z.strictObject({}),
  get_fitness: z.strictObject({}),
  get_plan_window: windowSchema,
  get_week_summary: z.strictObject({ weekStart: localDateSchema }),
  propose_feedback: lenient(
    z.strictObject(feedbackSchema.shape).partial({ workoutId: true }).omit({ activityId: true }),
  ),
  propose_goal: lenient(
    z.strictObject({
      goal: goalInputSchema.optional(),
      replaces: z.int().min(1).max(20).optional(),
      drop: z.int().min(1).max(20).optional(),
    }),
  ),
  propose_plan_change: z.strictObject({
    ops: lenient(z.array(planEditSchema).min(1).max(MAX_PROPOSAL_OPS)),
  }),
  propose_profile_update: lenient(
    z.strictObject({
      availability: setAvailability.shape.availability.optional(),
      profile: updateProfile.shape.profile.optional(),
    }),
  ),
  search_methodology: z.strictObject({ query: z.string().min(2).max(200) }),
} as const;

export type ToolName = keyof typeof TOOL_INPUTS;

/** Is there a tool of this name? */
export function isToolName(name: string): name is ToolName {
  return Object.hasOwn(TOOL_INPUTS, name);
}
