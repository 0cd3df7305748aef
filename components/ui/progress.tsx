import { cn } from "./cn";

type ProgressProps = {
  value: number;
  max: number;
  label: string;
  /** Spoken and shown, e.g. "31 of 42 km". */
  valueText?: string;
  tone?: "accent" | "primary";
};

/** How much of something is done. */
export function Progress({ value, max, label, valueText, tone = "primary" }: ProgressProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div>
      <div className="mb-1.5 flex justify-between gap-4 text-sm">
        <span className="text-muted">{label}</span>
        {valueText ? <span className="font-medium">{valueText}</span> : null}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={Math.min(max, value)}
        aria-valuetext={valueText}
        className="h-2 overflow-hidden rounded-full bg-line forced-colors:border"
      >
        <div
          className={cn(
            "h-full rounded-full forced-colors:bg-[Highlight]",
            tone === "accent" ? "bg-accent" : "bg-primary",
          )}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}

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
