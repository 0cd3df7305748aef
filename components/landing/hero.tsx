import type { ReactNode } from "react";
import { WeekBar } from "@/components/plan/week-bar";
import { WeekStrip } from "@/components/plan/week-strip";
import { weekTotals } from "@/components/plan/week-totals";
import { TrackLanes } from "@/components/today/track-lanes";
import { SAMPLE_LEDGER, SAMPLE_TODAY, SAMPLE_WEEK } from "./sample-runs";

/** What RunGPT is in one screen: the promise, the way in, and a week as it really looks. */
export function Hero({ actions, note }: { actions: ReactNode; note: ReactNode }) {
  return (
    <section className="on-night relative overflow-hidden rounded-hero px-5 pt-10 pb-5 sm:p-10 lg:p-14">
      <TrackLanes className="-top-40 -right-96 w-150 sm:-right-80 lg:-right-48 lg:w-180" />
      <div className="relative">
        <h1 className="max-w-[15ch] text-balance font-semibold text-[2.5rem] leading-[1.04] tracking-[-0.045em] sm:text-6xl lg:text-7xl">
          A running coach that says what it assumes
        </h1>
        <p className="mt-6 max-w-xl text-lg text-night-muted">
          RunGPT keeps a plan of your next two months, looks at every week on Sunday night, and tells you what
          it changed and why. No data yet? It assumes you ran as planned, says so, and corrects itself when
          your runs arrive.
        </p>
        <div className="mt-8 flex flex-wrap gap-3">{actions}</div>
        <p className="mt-4 text-night-muted text-sm">{note}</p>
        <SampleWeek />
      </div>
    </section>
  );
}

function SampleWeek() {
  const totals = weekTotals(SAMPLE_WEEK, { ledger: SAMPLE_LEDGER });
  return (
    <figure className="mt-10 lg:mt-14">
      <div inert className="rounded-card bg-bg p-3 text-ink sm:p-6">
        <div className="mb-4 grid gap-x-10 gap-y-3 sm:grid-cols-2 sm:items-end">
          <p className="px-1">
            <span className="block text-muted text-sm">23 – 29 Nov</span>
            <span className="font-semibold text-xl tracking-[-0.02em]">Build, week 5 of 16</span>
          </p>
          <WeekBar
            totals={totals}
            units="km"
            className="px-1 sm:px-0 [&>p]:flex-row [&>p]:flex-wrap [&>p]:justify-between"
          />
        </div>
        <WeekStrip days={SAMPLE_WEEK.days} ledger={SAMPLE_LEDGER} today={SAMPLE_TODAY} units="km" />
      </div>
      <figcaption className="mt-3 px-1 text-night-muted text-sm">
        A week as you will see it: Tuesday is confirmed by data, Wednesday is assumed, today is next.
      </figcaption>
    </figure>
  );
}
