"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newRequestId } from "@/components/http/request-id";
import { type Answer, send } from "@/components/http/send";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { ProposalView } from "./message-view";

type Decision = "apply" | "dismiss" | "undo";
type ProposalDecisionProps = { proposal: ProposalView; onChange: (proposal: ProposalView) => void };

const BECOMES = { apply: "applied", dismiss: "dismissed", undo: "undone" } as const;

/** The runner's decision on a suggestion. What can't be done any more has no button, and a sentence says why. */
export function ProposalDecision({ proposal, onChange }: ProposalDecisionProps) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [message, setMessage] = useState<string | null>(null);

  async function decide(decision: Decision) {
    setPending(true);
    setMessage(null);
    const path = `/api/proposals/${proposal.id}/${decision}`;
    const answer: Answer<{ version: number }> = await send(path, { body: { requestId: newRequestId() } });
    setPending(false);
    // Applied, the plan around the conversation is another; refused, the page may not know yet why.
    router.refresh();
    if (!answer.ok) return setMessage(answer.problem.message);
    const applied = decision === "apply" ? { appliedVersion: answer.value.version } : {};
    onChange({ ...proposal, ...applied, state: BECOMES[decision] });
  }

  const canDecide = proposal.state === "open" || (proposal.state === "applied" && canBeUndone(proposal));
  if (!canDecide) return null;
  return (
    <>
      <div aria-live="polite" className="mt-4 grid gap-3 empty:hidden">
        {message ? <Alert tone="danger">{message}</Alert> : null}
        {proposal.blocked && !message ? <Alert tone="neutral">{proposal.blocked}</Alert> : null}
      </div>
      <div className="mt-5 flex flex-wrap gap-2 empty:hidden">
        {proposal.state === "open" && !proposal.blocked ? (
          <Button variant="accent" pending={pending} onClick={() => decide("apply")}>
            Apply
          </Button>
        ) : null}
        {proposal.state === "open" ? (
          <Button variant="secondary" disabled={pending} onClick={() => decide("dismiss")}>
            Dismiss
          </Button>
        ) : null}
        {proposal.state === "applied" && !proposal.blocked ? (
          <Button variant="secondary" pending={pending} onClick={() => decide("undo")}>
            Undo
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** Feedback is corrected on the page of the run. */
function canBeUndone({ facts }: ProposalView): boolean {
  return facts === null || Object.keys(facts.before).length > 0;
}
