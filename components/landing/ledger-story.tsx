import { ArrowDown, ArrowRight } from "lucide-react";
import { WorkoutChip } from "@/components/plan/workout-chip";
import { formatDay, formatDistance } from "@/lib/training/format";
import { SAMPLE_ASSUMED_KM, SAMPLE_CORRECTIONS, SAMPLE_RUN_KM } from "./sample-runs";

/** The idea of the ledger: what was believed before an import, and what the data say. */
export function LedgerStory() {
  return (
    <section aria-labelledby="ledger-story" className="mt-20 md:mt-28">
      <div className="max-w-prose">
        <h2 id="ledger-story" className="font-semibold text-3xl md:text-4xl">
          Assumed first, then confirmed
        </h2>
        <p className="mt-4 text-muted">
          Most plans treat silence as a missed run, or guess quietly. RunGPT keeps a ledger: a run without
          data is marked as assumed, keeps the plan going, and never raises your paces or your fitness. Upload
          your Garmin export whenever you like, and every assumption is settled.
        </p>
      </div>
      <figure className="mt-8">
        <ol inert className="grid gap-4 md:gap-2">
          {SAMPLE_CORRECTIONS.map(({ date, workout, after }) => (
            <li
              key={date}
              className="grid items-center gap-1.5 md:grid-cols-[6rem_minmax(0,1fr)_2rem_minmax(0,1fr)] md:gap-3"
            >
              <span className="text-muted text-sm">{formatDay(date)}</span>
              <WorkoutChip workout={workout} view={{ state: "assumed" }} units="km" />
              <span className="grid justify-items-center text-muted">
                <ArrowDown aria-hidden className="size-4 md:hidden" />
                <ArrowRight aria-hidden className="hidden size-5 md:block" />
              </span>
              <WorkoutChip workout={workout} view={after} units="km" />
            </li>
          ))}
        </ol>
        <figcaption className="mt-5 text-muted">
          One upload later: {formatDistance(SAMPLE_ASSUMED_KM)} were assumed,{" "}
          <span className="font-medium text-ink">{formatDistance(SAMPLE_RUN_KM)} were run</span>.
        </figcaption>
      </figure>
    </section>
  );
}
