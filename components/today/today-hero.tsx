import Link from "next/link";
import type { ReactNode } from "react";
import type { LedgerView } from "@/components/plan/ledger-view";
import { StatusIcon } from "@/components/plan/status";
import { mainStep } from "@/components/workout/step-groups";
import { StepsGraph } from "@/components/workout/steps-graph";
import type { DatedWorkout } from "@/lib/training";
import {
  formatDistanceNumber,
  formatMinutes,
  formatPaceRange,
  statusWord,
  type Units,
  workoutKindWord,
} from "@/lib/training/format";
import { TrackLanes } from "./track-lanes";

type TodayHeroProps = {
  workout: DatedWorkout;
  view: LedgerView;
  units: Units;
  /** Small line above the title; "Your run today" unless told otherwise. */
  label?: string;
  /** Where the details are. */
  href?: string;
  /** Buttons; on this card `accent` is the loud variant and `night` the quiet one. */
  actions?: ReactNode;
};

/** The run of the day: what, how far, how fast, why, and what to press. */
export function TodayHero({ workout, view, units, label = "Your run today", href, actions }: TodayHeroProps) {
  const main = mainStep(workout);
  return (
    <section
      aria-labelledby="today-run"
      className="on-night relative overflow-hidden rounded-hero p-6 md:p-9"
    >
      <TrackLanes className="-top-10 -right-40 w-110 md:-right-16" />
      <div className="relative grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,0.8fr)]">
        <div>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-night-muted">
            <span>{label}</span>
            {view.state === "planned" ? null : <HeroStatus view={view} />}
          </p>
          <h2 id="today-run" className="mt-1 font-semibold text-2xl md:text-3xl">
            {workoutKindWord(workout.kind)}
          </h2>
          <p className="mt-4 flex items-baseline gap-2">
            <span className="numeral text-7xl text-accent md:text-8xl">
              {formatDistanceNumber(workout.km, units)}
            </span>
            <span className="font-medium text-2xl">{units}</span>
          </p>
          <dl className="mt-5 flex flex-wrap gap-x-8 gap-y-3">
            <HeroValue label="Time" value={formatMinutes(workout.minutes)} />
            {main && main.zone !== "walk" ? (
              <HeroValue label="Target pace" value={formatPaceRange(main.paceSecPerKm, units)} />
            ) : null}
          </dl>
          {actions ? <div className="mt-6 flex flex-wrap gap-2">{actions}</div> : null}
        </div>
        <div className="flex flex-col justify-end gap-6">
          <p className="max-w-prose text-night-on">{workout.purpose}</p>
          <StepsGraph steps={workout.steps} tone="night" />
          {href ? (
            <Link
              href={href}
              className="-my-2 inline-flex min-h-tap items-center self-start rounded-control font-medium underline decoration-night-muted underline-offset-4 hover:decoration-accent"
            >
              Steps and details
            </Link>
          ) : null}
        </div>
      </div>
    </section>
  );
}

function HeroValue({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt className="text-night-muted text-sm">{label}</dt>
      <dd className="mt-0.5 font-semibold text-xl tracking-[-0.02em]">{value}</dd>
    </div>
  );
}

function HeroStatus({ view }: { view: LedgerView }) {
  return (
    <span className="inline-flex items-center gap-1.5 rounded-full bg-surface px-2.5 py-0.5 font-medium text-ink text-sm">
      <StatusIcon state={view.state} decorative />
      {statusWord(view.state)}
    </span>
  );
}
