import Link from "next/link";
import type { Answers } from "./answers";
import { Finish } from "./finish";
import { type QuestionStep, STEP_LABELS, stepPath } from "./steps";
import { fitnessSummary, goalSummary, healthSummary, scheduleSummary } from "./summary";

type ReviewProps = { [Step in keyof Answers]-?: NonNullable<Answers[Step]> };

/** Last page: the answers in four sentences, each one press from being changed, and the plan. */
export function Review({ goal, fitness, schedule, health }: ReviewProps) {
  const rows: readonly { step: QuestionStep; text: string }[] = [
    { step: "goal", text: goalSummary(goal, { units: fitness.units }) },
    { step: "fitness", text: fitnessSummary(fitness) },
    { step: "schedule", text: scheduleSummary(schedule) },
    { step: "health", text: healthSummary(health) },
  ];
  return (
    <>
      <dl className="divide-y divide-line rounded-card border border-line bg-surface px-5">
        {rows.map(({ step, text }) => (
          <div key={step} className="flex items-start justify-between gap-4 py-4">
            <div className="min-w-0">
              <dt className="text-muted text-sm">{STEP_LABELS[step]}</dt>
              <dd className="mt-0.5">{text}</dd>
            </div>
            <dd>
              <Link
                href={stepPath(step)}
                className="-my-2 -mr-2 inline-flex min-h-tap items-center rounded-control px-2 font-medium text-sm underline underline-offset-4"
              >
                Change<span className="sr-only"> {STEP_LABELS[step].toLowerCase()}</span>
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      <Finish />
    </>
  );
}
