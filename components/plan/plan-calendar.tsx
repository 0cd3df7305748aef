import type { PlanWeek } from "@/lib/training";
import type { Units } from "@/lib/training/format";
import { CalendarWeek } from "./calendar-week";
import type { ExtraRun, LedgerViews } from "./ledger-view";

export type RaceMark = { date: string; name: string };

export type CalendarContext = {
  ledger: LedgerViews;
  today: string;
  units: Units;
  races: readonly RaceMark[];
  extras: readonly ExtraRun[];
  workoutHref: (workoutId: string) => string;
};

type PlanCalendarProps = Pick<CalendarContext, "ledger" | "today" | "units"> &
  Partial<Pick<CalendarContext, "races" | "extras" | "workoutHref">> & { weeks: readonly PlanWeek[] };

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** The plan, one row per week: seven days and the week's totals. A list of days on phones. */
export function PlanCalendar({ weeks, races = [], extras = [], workoutHref, ...rest }: PlanCalendarProps) {
  const context = {
    ...rest,
    races,
    extras,
    workoutHref: workoutHref ?? ((id: string) => `/plan/workout/${id}`),
  };
  return (
    <div>
      <div
        aria-hidden
        className="sticky top-0 z-10 -mx-2 hidden grid-cols-7 gap-1.5 bg-bg px-2 py-2 text-muted text-sm md:grid xl:mr-38"
      >
        {WEEKDAYS.map((day) => (
          <span key={day} className="pl-1">
            {day}
          </span>
        ))}
      </div>
      <div className="grid gap-8 md:gap-6">
        {weeks.map((week, index) => (
          <CalendarWeek
            key={week.weekStart}
            week={week}
            opensPhase={weeks[index - 1]?.phase !== week.phase}
            context={context}
          />
        ))}
      </div>
    </div>
  );
}
