import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import type { PlanWeek } from "@/lib/training";
import { formatDayMonth, shiftDays, weekStartOf, weekWords } from "@/lib/training/format";
import { CalendarDay } from "./calendar-day";
import type { CalendarContext } from "./plan-calendar";
import { WeekBar } from "./week-bar";
import { weekTotals } from "./week-totals";

type CalendarWeekProps = { week: PlanWeek; opensPhase: boolean; context: CalendarContext };

const DAYS_AFTER_MONDAY = 6;

/** One week of the calendar: what it is for, its totals, its days. */
export function CalendarWeek({ week, opensPhase, context }: CalendarWeekProps) {
  const current = weekStartOf(context.today) === week.weekStart;
  const headingId = `week-${week.weekStart}`;
  return (
    <section
      aria-labelledby={headingId}
      className="scroll-mt-14 xl:grid xl:grid-cols-[minmax(0,1fr)_9rem] xl:gap-x-4"
    >
      <header className="mb-3 grid gap-2 md:max-xl:grid-cols-[minmax(0,1fr)_20rem] md:max-xl:items-end xl:order-last xl:mb-0 xl:content-start">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <h2 id={headingId} className="font-semibold text-base xl:text-sm">
            {formatDayMonth(week.weekStart)} – {formatDayMonth(shiftDays(week.weekStart, DAYS_AFTER_MONDAY))}
          </h2>
          {current ? (
            <Badge tone="accent" size="sm">
              This week
            </Badge>
          ) : null}
          <span className={cn("text-sm xl:w-full", opensPhase ? "font-medium text-ink" : "text-muted")}>
            {weekWords(week)}
          </span>
        </div>
        <WeekBar
          totals={weekTotals(week, context)}
          units={context.units}
          className="md:max-w-sm xl:max-w-none"
        />
      </header>
      <ol className="grid gap-1.5 md:grid-cols-7">
        {week.days.map((day) => (
          <CalendarDay key={day.date} day={day} context={context} />
        ))}
      </ol>
    </section>
  );
}
