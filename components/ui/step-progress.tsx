import { cn } from "./cn";

/** Where one is in a short sequence of pages. `step` counts from 1. */
export function StepProgress({ step, total, label }: { step: number; total: number; label: string }) {
  return (
    <div>
      <p className="mb-2.5 text-muted text-sm">
        Step {step} of {total}: <span className="font-medium text-ink">{label}</span>
      </p>
      <div aria-hidden className="flex gap-1.5">
        {Array.from({ length: total }, (_, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the dots have no identity beyond their place
            key={index}
            className={cn("h-1.5 flex-1 rounded-full", index < step ? "bg-primary" : "bg-line")}
          />
        ))}
      </div>
    </div>
  );
}
