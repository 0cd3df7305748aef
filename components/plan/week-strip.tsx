import { cn } from "@/components/ui/cn";
import type { LinkComponent } from "@/components/ui/link-component";
import { KindMark } from "@/components/workout/kind";
import type { PlanDay } from "@/lib/training";
import {
  formatDistance,
  formatDistanceNumber,
  formatLongDay,
  formatWeekday,
  statusWord,
  type Units,
  workoutKindWord,
} from "@/lib/training/format";
import { type LedgerViews, viewOf } from "./ledger-view";
import { StatusIcon } from "./status";

type WeekStripProps = {
  days: readonly PlanDay[];
  ledger: LedgerViews;
  today: string;
  units: Units;
  /** The link that leads to a run; without one the days lead nowhere. */
  link?: LinkComponent;
};

/** Seven small chips: the week at a glance. */
export function WeekStrip({ days, ...rest }: WeekStripProps) {
  return (
    <ol className="grid grid-cols-7 gap-1 sm:gap-2">
      {days.map((day) => (
        <li key={day.date} aria-current={day.date === rest.today ? "date" : undefined}>
          <DayChip day={day} {...rest} />
        </li>
      ))}
    </ol>
  );
}

function DayChip({ day, ledger, today, units, link: Link }: Omit<WeekStripProps, "days"> & { day: PlanDay }) {
  const workout = day.workouts[0];
  const isToday = day.date === today;
  const view = workout ? viewOf(workout.id, ledger) : undefined;
  const className = cn(
    "flex h-full min-h-27 flex-col items-center gap-1.5 rounded-control px-0.5 py-2.5 text-center",
    isToday ? "bg-accent text-accent-on" : "border border-line bg-surface",
    !isToday && view?.state === "assumed" && "border-state-assumed border-dashed",
    !isToday && workout === undefined && "border-transparent bg-transparent",
  );
  const content = (
    <>
      <span className="sr-only">{dayLabel(day, { ledger, units })}</span>
      <span aria-hidden className={cn("text-xs", isToday ? "font-semibold" : "text-muted")}>
        {formatWeekday(day.date).slice(0, 3)}
      </span>
      {workout && view ? (
        <span aria-hidden className="flex flex-1 flex-col items-center justify-between gap-1.5">
          <KindMark kind={workout.kind} className="h-1.5 w-6" />
          <span className="numeral text-base sm:text-xl">{formatDistanceNumber(workout.km, units)}</span>
          <span className={cn("grid place-items-center", isToday && "rounded-full bg-surface p-0.5")}>
            <StatusIcon state={view.state} decorative className="size-4 sm:size-5" />
          </span>
        </span>
      ) : (
        <span aria-hidden className={cn("my-auto text-xs", !isToday && "text-muted")}>
          Rest
        </span>
      )}
    </>
  );
  if (workout === undefined || Link === undefined) return <div className={className}>{content}</div>;
  return (
    <Link
      href={`/plan/workout/${workout.id}`}
      className={cn(className, "transition-colors hover:border-line-strong")}
    >
      {content}
    </Link>
  );
}

function dayLabel(day: PlanDay, { ledger, units }: Pick<WeekStripProps, "ledger" | "units">): string {
  const runs = day.workouts.map(
    (workout) =>
      `${workoutKindWord(workout.kind)}, ${formatDistance(workout.km, units)}, ${statusWord(viewOf(workout.id, ledger).state)}`,
  );
  return `${formatLongDay(day.date)}: ${runs.length > 0 ? runs.join("; ") : "rest"}`;
}
