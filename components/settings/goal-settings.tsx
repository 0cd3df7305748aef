"use client";

import type { GoalAnswers } from "@/components/onboarding/answers";
import { GOAL_FIELDS, goalDraft, readGoal } from "@/components/onboarding/goal-answers";
import { GoalFields } from "@/components/onboarding/goal-form";
import type { Units } from "@/lib/training/format";
import { SettingsForm } from "./settings-form";
import { savedText, saveGoal } from "./settings-requests";

type GoalSettingsProps = {
  goalId: string | null;
  goal: GoalAnswers | undefined;
  units: Units;
  today: string;
};

/** The goal that the season leads to. A goal that can't be reached safely is refused with the nearest that can. */
export function GoalSettings({ goalId, goal, units, today }: GoalSettingsProps) {
  const priority = goal?.kind === "race" ? goal.priority : "A";
  return (
    <SettingsForm
      saved={goalDraft(goal, { units })}
      read={(draft) => readGoal(draft, { units, priority })}
      save={(answers) => saveGoal(answers, { goalId })}
      fieldNames={GOAL_FIELDS}
      fields={(props) => <GoalFields {...props} units={units} today={today} />}
      label="Save goal"
      savedText={savedText}
      choose={(answers) => ({ answers, draft: goalDraft(answers, { units }) })}
    />
  );
}
