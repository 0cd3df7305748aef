import type { Problem } from "@/components/http/problem";
import type { GoalAnswers } from "./answers";

/** A goal that is safe to train for, and how it differs from what was asked. */
export type Alternative = { goal: GoalAnswers; message: string };

type Refused = { reason?: { alternatives?: readonly Alternative[] } | null };

/** The nearest feasible goals in a refusal; none when the problem is another one. */
export function alternativesOf(problem: Problem | null): readonly Alternative[] {
  if (problem?.code !== "notFeasible") return [];
  // With this code the server sends the refused plan's reason; its shape is fixed by the plan output schema there.
  return (problem.extra as Refused).reason?.alternatives ?? [];
}
