import type { Goal, LocalDate } from "@/lib/training";

type GoalEntry = { id: string; goal: Goal };

/** Races ahead by priority and day, then staying fit, then races that are over. */
function rank({ goal }: GoalEntry, today: LocalDate): string {
  if (goal.kind === "maintain") return "2";
  return goal.date >= today ? `1 ${goal.priority} ${goal.date}` : `3 ${goal.date}`;
}

/** Goals with the one that the season leads to first. */
export function mainGoalFirst(goals: readonly GoalEntry[], today: LocalDate): GoalEntry[] {
  return [...goals].sort((a, b) => rank(a, today).localeCompare(rank(b, today)));
}
