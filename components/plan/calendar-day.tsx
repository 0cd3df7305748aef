import { Flag } from "lucide-react";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import type { PlanDay } from "@/lib/training";
import { formatDayMonth, formatDistance, formatLongDay, formatWeekday } from "@/lib/training/format";
import { viewOf } from "./ledger-view";
import type { CalendarContext } from "./plan-calendar";
import { StatusIcon } from "./status";
import { WorkoutChip } from "./workout-chip";

/** One day: its date, its runs, a race flag. A list row on phones, a cell from 768 px. */
export function CalendarDay({ day, context }: { day: PlanDay; context: CalendarContext }) {
  const isToday = day.date === context.today;
  const race = context.races.find((mark) => mark.date === day.date);
  const extras = context.extras.filter((run) => run.date === day.date);
  const empty = day.workouts.length === 0 && extras.length === 0;
  return (
    <li
      aria-current={isToday ? "date" : undefined}
      className={cn(
        "grid grid-cols-[3rem_minmax(0,1fr)] items-center gap-x-2 md:flex md:min-h-32 md:flex-col md:items-stretch md:rounded-control md:p-0.5 lg:p-1",
        isToday ? "md:bg-accent-soft md:shadow-[inset_0_0_0_1px_var(--accent-text)]" : "md:bg-sunken",
      )}
    >
      <p className="flex flex-col items-center md:flex-row md:justify-between md:px-1 md:pb-1">
        <span className="sr-only">{formatLongDay(day.date)}</span>
        <span aria-hidden className="text-muted text-xs md:hidden">
          {formatWeekday(day.date).slice(0, 3)}
        </span>
        <span
          aria-hidden
          className={cn(
            "font-medium text-sm",
            isToday &&
              "grid h-7 min-w-7 place-items-center rounded-full bg-accent px-1 text-accent-on md:h-6 md:min-w-6",
          )}
        >
          {day.date.endsWith("-01") ? formatDayMonth(day.date) : Number(day.date.slice(8))}
        </span>
        {race ? <Flag aria-hidden className="hidden size-4 md:block" /> : null}
      </p>
      <div className="grid min-w-0 flex-1 grid-cols-1 gap-1">
        {day.workouts.map((workout) => (
          <WorkoutChip
            key={workout.id}
            workout={workout}
            view={viewOf(workout.id, context.ledger)}
            units={context.units}
            href={context.workoutHref(workout.id)}
            link={Link}
            layout="cell"
          />
        ))}
        {extras.map((run) => (
          <p key={run.id} className="flex items-center gap-1.5 px-1.5 py-1 text-muted text-sm md:text-xs">
            <StatusIcon state="extra" className="size-4 md:size-3.5" />{" "}
            {formatDistance(run.km, context.units)}
          </p>
        ))}
        {empty ? <p className="px-2.5 py-2 text-muted text-sm md:px-1.5 md:py-1">Rest</p> : null}
        {race ? (
          <p className="flex items-center gap-1.5 px-1.5 py-1 font-semibold text-sm md:text-xs">
            <Flag aria-hidden className="size-4 md:hidden" />
            {race.name}
          </p>
        ) : null}
      </div>
    </li>
  );
}
