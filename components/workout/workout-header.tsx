import Link from "next/link";
import type { ReactNode } from "react";
import type { LedgerView } from "@/components/plan/ledger-view";
import { StatusBadge } from "@/components/plan/status";
import { type Back, BackLink } from "@/components/shell/back-link";
import { Stat, StatRow } from "@/components/ui/stat";
import type { DatedWorkout } from "@/lib/training";
import {
  formatDistance,
  formatDistanceNumber,
  formatLongDay,
  formatMinutes,
  formatPaceRange,
  type Units,
  workoutKindWord,
} from "@/lib/training/format";
import { KindMark } from "./kind";
import { mainStep } from "./step-groups";

type WorkoutHeaderProps = {
  workout: DatedWorkout;
  view: LedgerView;
  units: Units;
  actions?: ReactNode;
  back?: Back;
};

/** Top of the workout page: the `h1`, the state, distance, time and target pace. */
export function WorkoutHeader({ workout, view, units, actions, back }: WorkoutHeaderProps) {
  const main = mainStep(workout);
  return (
    <header className="mb-8">
      {back ? <BackLink {...back} link={Link} /> : null}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <KindMark kind={workout.kind} className="h-1.5 w-8" />
        <p className="text-muted">{formatLongDay(workout.date)}</p>
        <StatusBadge state={view.state} {...actualDetail(view, { workout, units })} />
      </div>
      <h1 className="mt-2 font-semibold text-4xl tracking-[-0.04em] md:text-5xl">
        {workoutKindWord(workout.kind)}
      </h1>
      <StatRow className="mt-7">
        <Stat label="Distance" value={formatDistanceNumber(workout.km, units)} unit={units} />
        <Stat label="Time" value={formatMinutes(workout.minutes)} />
        {main && main.zone !== "walk" ? (
          <Stat
            label="Target pace"
            value={formatPaceRange(main.paceSecPerKm, units)}
            className="col-span-2"
          />
        ) : null}
      </StatRow>
      {actions ? <div className="mt-7 flex flex-wrap gap-2">{actions}</div> : null}
    </header>
  );
}

function actualDetail(view: LedgerView, { workout, units }: { workout: DatedWorkout; units: Units }) {
  if (view.actualKm === undefined) return {};
  return { detail: `${formatDistanceNumber(view.actualKm, units)} of ${formatDistance(workout.km, units)}` };
}
