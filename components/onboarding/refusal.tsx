import { ArrowRight, TriangleAlert } from "lucide-react";
import type { GoalAnswers } from "./answers";
import type { Alternative } from "./refused-goal";

type RefusalProps = {
  message: string;
  alternatives: readonly Alternative[];
  pending: boolean;
  /** Without it the alternatives are only named. */
  onChoose?: (goal: GoalAnswers) => void;
};

/** Why a goal is not planned for, and the nearest ones that are, each one press away. */
export function Refusal({ message, alternatives, pending, onChoose }: RefusalProps) {
  return (
    <section
      data-problem
      tabIndex={-1}
      aria-labelledby="refusal-title"
      className="rounded-card bg-state-partial-soft p-5 focus:outline-none"
    >
      <div role="alert">
        <h2 id="refusal-title" className="flex items-center gap-2.5 font-semibold text-lg">
          <TriangleAlert aria-hidden className="size-5 shrink-0 text-state-partial" />
          Not that goal, but close to it
        </h2>
        <p className="mt-2">{message}</p>
      </div>
      <p className="mt-5 mb-2.5 font-medium text-sm">
        {onChoose ? "Choose one and your plan is made:" : "What is possible:"}
      </p>
      <ul className="grid gap-2.5">
        {alternatives.map(({ goal, message: offer }) => (
          <li key={offer}>
            {onChoose ? (
              <button
                type="button"
                disabled={pending}
                onClick={() => onChoose(goal)}
                className="flex min-h-14 w-full items-center justify-between gap-4 rounded-control border border-line-strong bg-surface px-4 py-3 text-left font-medium transition-colors hover:border-ink disabled:opacity-60"
              >
                {offer}
                <ArrowRight aria-hidden className="size-5 shrink-0 text-muted" />
              </button>
            ) : (
              offer
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
