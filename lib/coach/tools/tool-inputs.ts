import { z } from "zod";
import { toldRunSchema } from "@/lib/imports/logged-run";
import { distanceM, timeS } from "@/lib/runner/goal-input";
import { feedbackSchema, localDateSchema, planEditSchema } from "@/lib/training";
import { MAX_PROPOSAL_OPS } from "../constants";
import { factOpSchema } from "../facts/fact-op";

const windowSchema = z.strictObject({ from: localDateSchema, to: localDateSchema });
const [, , setAvailability, updateProfile] = factOpSchema.options;
const { availability } = setAvailability.shape;
const { units, runner } = updateProfile.shape.profile.shape;
const goalNumber = z.int().min(1).max(20);
const minutes = z.number().min(15).max(480);

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
      kind: z.enum(["race", "maintain"]).optional(),
      distanceM: distanceM.optional(),
      date: localDateSchema.optional(),
      targetTimeS: timeS.optional(),
      priority: z.enum(["A", "B", "C"]).optional(),
      replaces: goalNumber.optional(),
      drop: goalNumber.optional(),
    }),
  ),
  propose_plan_change: z.strictObject({
    ops: lenient(z.array(planEditSchema).min(1).max(MAX_PROPOSAL_OPS)),
  }),
  propose_profile_update: lenient(
    z.strictObject({
      ...availability.omit({ maxMinutes: true }).shape,
      weekdayMinutes: minutes.optional(),
      weekendMinutes: minutes.optional(),
      units,
      ...runner.unwrap().pick({ experience: true }).shape,
    }),
  ),
  propose_run: lenient(toldRunSchema),
  search_methodology: z.strictObject({ query: z.string().min(2).max(200) }),
} as const;

export type ToolName = keyof typeof TOOL_INPUTS;

/** Is there a tool of this name? */
export function isToolName(name: string): name is ToolName {
  return Object.hasOwn(TOOL_INPUTS, name);
}
