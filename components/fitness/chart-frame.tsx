import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export type Tick = { at: number; label: string /** Left out where labels would touch. */; narrow?: boolean };

type ChartFrameProps = {
  title: string;
  /** What the chart shows, for those who don't see it. */
  description: string;
  /** Ticks by share of the plot, 0-1 from the left and from the bottom. */
  xTicks: readonly Tick[];
  yTicks: readonly Tick[];
  legend: ReactNode;
  /** The same data as a table. */
  table: ReactNode;
  /** Drawn in a box of 100 × 100 that is stretched to the plot. */
  children: ReactNode;
};

/** Axes, legend and data table around a stretched SVG. Labels are text, so they never shrink with the chart. */
export function ChartFrame({ title, description, xTicks, yTicks, legend, table, children }: ChartFrameProps) {
  return (
    <figure>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <figcaption className="font-semibold text-lg tracking-[-0.02em]">{title}</figcaption>
        <div className="flex flex-wrap gap-x-4 gap-y-1 text-muted text-sm">{legend}</div>
      </div>
      <div className="grid grid-cols-[2.25rem_minmax(0,1fr)]">
        <div aria-hidden className="relative h-52 text-muted text-xs md:h-64">
          {yTicks.map((tick) => (
            <span
              key={tick.label}
              className="absolute right-2.5 translate-y-1/2 leading-none"
              style={{ bottom: `${tick.at * 100}%` }}
            >
              {tick.label}
            </span>
          ))}
        </div>
        <div className="relative h-52 md:h-64">
          {yTicks.map((tick) => (
            <span
              key={tick.label}
              aria-hidden
              className="absolute inset-x-0 border-line border-t"
              style={{ bottom: `${tick.at * 100}%` }}
            />
          ))}
          <svg
            role="img"
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            className="absolute inset-0 size-full overflow-visible"
          >
            <title>{title}</title>
            <desc>{description}</desc>
            {children}
          </svg>
        </div>
        <div aria-hidden className="relative col-start-2 h-7 text-muted text-xs">
          {xTicks.map((tick) => (
            <span
              key={tick.label}
              className={cn("absolute top-2 whitespace-nowrap", tick.narrow && "max-md:hidden")}
              style={{ left: `${tick.at * 100}%`, transform: `translateX(-${tick.at * 100}%)` }}
            >
              {tick.label}
            </span>
          ))}
        </div>
      </div>
      <details className="mt-3">
        <summary className="-ml-1 inline-flex min-h-9 items-center rounded-control px-1 text-muted text-sm underline decoration-line-strong underline-offset-4 hover:text-ink pointer-coarse:min-h-tap">
          Show the numbers
        </summary>
        <div className="mt-2">{table}</div>
      </details>
    </figure>
  );
}

/** One entry of a legend: a swatch, drawn by class, and its word. */
export function LegendItem({ swatch, children }: { swatch: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden className={cn("size-3 rounded-[0.25rem] forced-colors:border", swatch)} />
      {children}
    </span>
  );
}
