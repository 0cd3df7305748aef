"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newRequestId } from "@/components/http/request-id";
import { type Answer, send } from "@/components/http/send";
import { PlanDiff } from "@/components/plan/plan-diff";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatDayMonth, formatDistance, type Units } from "@/lib/training/format";
import type { ProposalView } from "./message-view";

type ProposalCardProps = {
  proposal: ProposalView;
  units: Units;
  onChange: (proposal: ProposalView) => void;
};

const STATE_WORDS = {
  open: "Suggested",
  applied: "Applied",
  dismissed: "Dismissed",
  undone: "Undone",
} as const;

/** A change that the coach suggests: what would change, day by day, and the runner's decision. */
export function ProposalCard({ proposal, units, onChange }: ProposalCardProps) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [message, setMessage] = useState<string | null>(null);

  async function decide(path: string, next: (answer: { version: number | null }) => Partial<ProposalView>) {
    setPending(true);
    setMessage(null);
    const answer: Answer<{ version: number | null }> = await send(`/api/proposals/${proposal.id}/${path}`, {
      body: { requestId: newRequestId() },
    });
    setPending(false);
    if (!answer.ok) return setMessage(answer.problem.message);
    onChange({ ...proposal, ...next(answer.value) });
    router.refresh();
  }

  return (
    <section
      aria-label="Suggested change"
      className="mt-4 rounded-card border border-line bg-surface p-4 md:p-5"
    >
      <div className="mb-4 flex items-center justify-between gap-3">
        <h3 className="font-semibold">Suggested change</h3>
        <Badge tone={proposal.state === "applied" ? "accent" : "outline"}>
          {STATE_WORDS[proposal.state]}
        </Badge>
      </div>
      <PlanDiff changes={proposal.changes} units={units} />
      {proposal.weeks.length > 0 ? (
        <ul className="mt-4 grid gap-1 border-line border-t pt-4 text-muted text-sm">
          {proposal.weeks.map((week) => (
            <li key={week.weekStart}>
              Week of {formatDayMonth(week.weekStart)}: {formatDistance(week.beforeKm, units)} before,{" "}
              {formatDistance(week.afterKm, units)} after
            </li>
          ))}
        </ul>
      ) : null}
      {proposal.warnings.length > 0 ? (
        <div className="mt-4">
          <Alert tone="warning">{proposal.warnings.map((warning) => warning.message).join(" ")}</Alert>
        </div>
      ) : null}
      <div aria-live="polite">
        {message ? (
          <div className="mt-4">
            <Alert tone="danger">{message}</Alert>
          </div>
        ) : null}
      </div>
      {proposal.state === "open" ? (
        <div className="mt-5 flex flex-wrap gap-2">
          <Button
            variant="accent"
            pending={pending}
            onClick={() => decide("apply", ({ version }) => ({ state: "applied", appliedVersion: version }))}
          >
            Apply
          </Button>
          <Button
            variant="secondary"
            disabled={pending}
            onClick={() => decide("dismiss", () => ({ state: "dismissed" }))}
          >
            Dismiss
          </Button>
        </div>
      ) : null}
      {proposal.state === "applied" ? (
        <div className="mt-5">
          <Button
            variant="secondary"
            pending={pending}
            onClick={() => decide("undo", () => ({ state: "undone" }))}
          >
            Undo
          </Button>
        </div>
      ) : null}
    </section>
  );
}
