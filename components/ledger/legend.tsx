import { StatusBadge } from "@/components/plan/status";
import type { LedgerState } from "@/lib/training";

const MEANINGS: readonly { state: LedgerState; meaning: string }[] = [
  { state: "planned", meaning: "Still ahead." },
  {
    state: "assumed",
    meaning: "Its day is over and there are no data. It counts as run until an import says more.",
  },
  { state: "completed", meaning: "Matched with a run from your data." },
  { state: "partial", meaning: "Run, but clearly shorter or longer than planned." },
  { state: "missed", meaning: "Your data cover the day and show no run." },
  { state: "skipped", meaning: "You said that you left it out." },
  { state: "moved", meaning: "Run on another day of the week." },
  { state: "extra", meaning: "A run outside the plan. It counts." },
];

/** What each mark in the calendar means. Closed until asked for. */
export function LedgerLegend() {
  return (
    <details className="rounded-card border border-line bg-surface">
      <summary className="flex min-h-tap items-center px-5 font-medium text-sm">What the marks mean</summary>
      <dl className="grid gap-x-8 gap-y-3 px-5 pb-5 sm:grid-cols-2">
        {MEANINGS.map(({ state, meaning }) => (
          <div key={state} className="grid grid-cols-[9.5rem_minmax(0,1fr)] items-start gap-3">
            <dt>
              <StatusBadge state={state} />
            </dt>
            <dd className="pt-0.5 text-muted text-sm">{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
