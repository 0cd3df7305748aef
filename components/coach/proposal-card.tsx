"use client";

import { PlanDiff } from "@/components/plan/plan-diff";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { formatDayMonth, formatDistance, type Units } from "@/lib/training/format";
import type { ProposalView } from "./message-view";
import { ProposalDecision } from "./proposal-decision";

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

/** Weeks whose distance is shown before and after; a new goal may change them all. */
const WEEKS_SHOWN = 4;

/** A change that the coach suggests: what would change, day by day, and the runner's decision. */
export function ProposalCard({ proposal, units, onChange }: ProposalCardProps) {
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
      {proposal.facts ? <FactList lines={proposal.facts.lines} /> : null}
      {proposal.facts === null || proposal.changes.length > 0 ? (
        <PlanDiff changes={withoutOwnEdit(proposal.changes)} units={units} />
      ) : null}
      {proposal.weeks.length > 0 ? (
        <ul className="mt-4 grid gap-1 border-line border-t pt-4 text-muted text-sm">
          {proposal.weeks.slice(0, WEEKS_SHOWN).map((week) => (
            <li key={week.weekStart}>
              Week of {formatDayMonth(week.weekStart)}: {formatDistance(week.beforeKm, units)} before,{" "}
              {formatDistance(week.afterKm, units)} after
            </li>
          ))}
          {proposal.weeks.length > WEEKS_SHOWN ? (
            <li>and {proposal.weeks.length - WEEKS_SHOWN} more weeks</li>
          ) : null}
        </ul>
      ) : null}
      {proposal.warnings.length > 0 ? (
        <div className="mt-4">
          <Alert tone="warning">{proposal.warnings.map((warning) => warning.message).join(" ")}</Alert>
        </div>
      ) : null}
      {proposal.evidence.length > 0 ? <Evidence evidence={proposal.evidence} /> : null}
      <ProposalDecision proposal={proposal} onChange={onChange} />
    </section>
  );
}

/** Nobody has changed anything yet: "you changed it yourself" is said once it is applied. */
function withoutOwnEdit(changes: ProposalView["changes"]): ProposalView["changes"] {
  return changes.map((change) => ({
    ...change,
    reasons: change.reasons.filter((reason) => reason !== "edit"),
  }));
}

/** Goals and settings, before and after. */
function FactList({ lines }: { lines: readonly { label: string; before: string | null; after: string }[] }) {
  return (
    <dl className="mb-4 grid gap-3 border-line border-b pb-4">
      {lines.map(({ label, before, after }) => (
        <div key={label}>
          <dt className="text-muted text-sm">{label}</dt>
          <dd>
            {before === null ? null : (
              <>
                <span className="text-muted line-through">
                  <span className="sr-only">before: </span>
                  {before}
                </span>{" "}
                <span className="sr-only">after: </span>
              </>
            )}
            <span className="font-medium">{after}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What the suggestion is based on, folded. */
function Evidence({ evidence }: { evidence: ProposalView["evidence"] }) {
  return (
    <details className="mt-4 border-line border-t pt-2 text-sm">
      <summary className="flex min-h-tap items-center rounded-control font-medium">
        What this is based on
      </summary>
      <ul className="grid gap-1 pb-2 text-muted">
        {evidence.map(({ kind, text }) => (
          <li key={`${kind} ${text}`}>{kind === "message" ? `You said: “${text}”` : text}</li>
        ))}
      </ul>
    </details>
  );
}
