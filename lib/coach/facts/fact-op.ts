import { z } from "zod";
import { toldRunSchema } from "@/lib/imports/logged-run";
import { goalInputSchema } from "@/lib/runner/goal-input";
import { profilePatchSchema } from "@/lib/runner/profile-patch";
import { feedbackSchema, planEditSchema } from "@/lib/training";

/** Goals are numbered as the coach sees them, from 1. */
const goalNumber = z.int().min(1).max(20);
// How a runner is they say themselves: notes about health open and close by other ways.
const { availability, health: _health, ...profile } = profilePatchSchema.shape;

/** The closed list of changes of goals, settings, runs and feedback that the coach can suggest. */
export const factOpSchema = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("setGoal"), goal: goalInputSchema, replaces: goalNumber.nullable() }),
  z.strictObject({ op: z.literal("dropGoal"), goal: goalNumber }),
  z.strictObject({ op: z.literal("setAvailability"), availability: availability.unwrap() }),
  z.strictObject({ op: z.literal("updateProfile"), profile: z.strictObject(profile) }),
  z.strictObject({ op: z.literal("logRun"), run: toldRunSchema }),
  z.strictObject({ op: z.literal("logFeedback"), feedback: z.strictObject(feedbackSchema.shape) }),
]);

export type FactOp = z.infer<typeof factOpSchema>;

/** What a proposal may hold: edits of the plan, or one operation on facts. */
export const proposalOpsSchema = z.union([planEditSchema.array().min(1), z.tuple([factOpSchema])]);
