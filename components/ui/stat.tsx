import type { ReactNode } from "react";
import { cn } from "./cn";

type StatProps = {
  label: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  /** A quiet line under the value: a change, a source, a range. */
  note?: ReactNode;
  size?: "md" | "lg";
  className?: string;
};

/** One measured value under its name. Put several inside `<StatRow>`. */
export function Stat({ label, value, unit, note, size = "md", className }: StatProps) {
  return (
    <div className={cn("min-w-0", className)}>
      <dt className="eyebrow flex items-center text-muted">{label}</dt>
      <dd className="mt-1.5">
        <span className={cn("numeral", size === "lg" ? "text-5xl md:text-6xl" : "text-3xl")}>{value}</span>
        {unit ? <span className="ml-1 font-medium text-base text-muted">{unit}</span> : null}
        {note ? <span className="mt-1.5 block text-muted text-sm">{note}</span> : null}
      </dd>
    </div>
  );
}

/** A list of stats that wraps on small screens. */
export function StatRow({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <dl className={cn("grid grid-cols-2 gap-x-6 gap-y-6 sm:flex sm:flex-wrap sm:gap-x-12", className)}>
      {children}
    </dl>
  );
}
