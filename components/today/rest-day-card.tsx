import type { ReactNode } from "react";
import type { DatedWorkout } from "@/lib/training";
import { formatDistance, formatRelativeDay, type Units, workoutKindWord } from "@/lib/training/format";
import { TrackLanes } from "./track-lanes";

type RestDayCardProps = {
  today: string;
  /** The next planned run, if there is one. */
  next?: DatedWorkout;
  /** A health note keeps the whole plan at rest. */
  isHeld: boolean;
  units: Units;
  actions?: ReactNode;
};

/** A day without a run. Rest is part of the plan, so it gets a card of its own and no tick. */
export function RestDayCard({ today, next, isHeld, units, actions }: RestDayCardProps) {
  return (
    <section
      aria-labelledby="today-rest"
      className="on-night relative overflow-hidden rounded-hero p-6 pb-8 md:p-9 md:pb-11"
    >
      <TrackLanes className="-top-10 -right-40 w-110 md:-right-16" />
      <div className="relative">
        <p className="text-night-muted">Today</p>
        <h2 id="today-rest" className="numeral mt-3 text-6xl text-accent md:text-8xl">
          Rest
        </h2>
        <p className="mt-5 max-w-md text-night-on">
          {isHeld
            ? "Nothing is planned until you clear the note above."
            : "Nothing to run. The work of the last days turns into fitness while you recover."}
        </p>
        {next ? (
          <p className="mt-4 text-night-muted">
            Next: {formatRelativeDay(next.date, today)},{" "}
            <span className="font-medium text-night-on">
              {workoutKindWord(next.kind)}, {formatDistance(next.km, units)}
            </span>
          </p>
        ) : null}
        {actions ? <div className="mt-6 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </section>
  );
}
