"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import { useState } from "react";
import { leaveFor } from "@/components/auth/session-requests";
import { newRequestId } from "@/components/http/request-id";
import { type Answer, send } from "@/components/http/send";
import { useSubmission } from "@/components/http/use-submission";
import { Alert } from "@/components/ui/alert";
import { Button, LinkButton } from "@/components/ui/button";
import type { GoalAnswers } from "./answers";
import { dropDraft } from "./draft";
import { Refusal } from "./refusal";
import { alternativesOf } from "./refused-goal";
import { stepPath } from "./steps";

async function chooseGoal(goal: GoalAnswers | null): Promise<Answer<unknown>> {
  if (goal === null) return { ok: true, value: null };
  return send("/api/onboarding", { method: "PATCH", body: { step: "goal", answers: goal } });
}

/** Makes the plan from the answers. A goal that can't be reached safely is refused with the nearest that can. */
export function Finish() {
  const { form, pending, problem, submit } = useSubmission();
  const [requestId] = useState(newRequestId);
  const makePlan = async (goal: GoalAnswers | null) => {
    const made = await submit(async () => {
      const chosen = await chooseGoal(goal);
      return chosen.ok ? send("/api/onboarding", { body: { action: "finish", requestId } }) : chosen;
    });
    if (made === null) return;
    dropDraft("goal");
    leaveFor("/plan");
  };
  const alternatives = alternativesOf(problem);
  return (
    <form
      ref={form}
      className="mt-8 grid gap-8"
      onSubmit={(event) => {
        event.preventDefault();
        void makePlan(null);
      }}
    >
      {problem && alternatives.length > 0 ? (
        <Refusal
          message={problem.message}
          alternatives={alternatives}
          pending={pending}
          onChoose={(goal) => void makePlan(goal)}
        />
      ) : null}
      {problem && alternatives.length === 0 ? (
        <div data-problem tabIndex={-1} className="focus:outline-none">
          <Alert tone="danger" live="assertive">
            {problem.message}
          </Alert>
        </div>
      ) : null}
      <div className="flex items-center justify-between gap-3 border-line border-t pt-6">
        <LinkButton href={stepPath("health")} variant="ghost" className="-ml-5">
          <ArrowLeft aria-hidden /> Back
        </LinkButton>
        <Button type="submit" size="lg" pending={pending}>
          {pending ? "Making your plan…" : "Make my plan"} <ArrowRight aria-hidden />
        </Button>
      </div>
    </form>
  );
}
