"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { GoalAnswers } from "@/components/onboarding/answers";
import { goalSummary } from "@/components/onboarding/summary";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { Units } from "@/lib/training/format";
import { dropGoal, savedText } from "./settings-requests";

export type GoalEntry = { id: string; goal: GoalAnswers };

/** Further races on the way, such as those agreed with the coach. Nothing when there are none. */
export function OtherGoals({ goals, units }: { goals: readonly GoalEntry[]; units: Units }) {
  if (goals.length === 0) return null;
  return (
    <ul aria-label="Further races" className="mt-8 divide-y divide-line border-line border-y">
      {goals.map((entry) => (
        <li key={entry.id} className="flex items-center justify-between gap-4 py-3">
          <p>{goalSummary(entry.goal, { units })}</p>
          <DropGoal entry={entry} />
        </li>
      ))}
    </ul>
  );
}

function DropGoal({ entry }: { entry: GoalEntry }) {
  const router = useRouter();
  const toast = useToast();
  const [pending, setPending] = useState(false);
  const drop = async () => {
    setPending(true);
    const answer = await dropGoal(entry.id);
    setPending(false);
    if (!answer.ok) return toast({ message: answer.problem.message, tone: "danger" });
    toast({ message: savedText(answer.value) });
    router.refresh();
  };
  return (
    <Button variant="secondary" size="sm" pending={pending} onClick={drop}>
      Drop
    </Button>
  );
}
