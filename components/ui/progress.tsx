import { cn } from "./cn";

type ProgressProps = {
  label: string;
  /** How much is done, 0 to `max`; null while nobody knows. */
  value: number | null;
  max: number;
  /** Spoken in place of a percentage: "3 of 12 parts". */
  valueText?: string | undefined;
};

/** How far a long work is: a bar that fills, or one that pulses while its length is unknown. */
export function Progress({ label, value, max, valueText }: ProgressProps) {
  const known = value !== null && max > 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={known ? value : undefined}
      aria-valuetext={known ? valueText : undefined}
      className="h-1.5 w-full overflow-hidden rounded-full bg-line"
    >
      <div
        className={cn(
          "h-full rounded-full bg-primary",
          known ? "transition-[width] motion-reduce:transition-none" : "w-2/3 animate-pulse",
        )}
        style={known ? { width: `${(value / max) * 100}%` } : undefined}
      />
    </div>
  );
}
