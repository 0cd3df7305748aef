import Link from "next/link";
import { StatusBadge } from "@/components/plan/status";
import { Card } from "@/components/ui/card";
import { formatDay, formatDistance, formatDuration, type Units } from "@/lib/training/format";
import {
  type ActivityRowView,
  activityName,
  distanceWord,
  isRunView,
  paceWord,
  sportWord,
} from "./activity-view";

const METRES_PER_KM = 1000;
const MONTHS = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

type Month = { month: string; rows: ActivityRowView[] };

function byMonth(rows: readonly ActivityRowView[]): Month[] {
  const months: Month[] = [];
  for (const row of rows) {
    const month = row.activity.localDate.slice(0, 7);
    const last = months.at(-1);
    if (last?.month === month) last.rows.push(row);
    else months.push({ month, rows: [row] });
  }
  return months;
}

/** What was done, newest first, month by month; each leads to its own page. */
export function ActivityList({ rows, units }: { rows: readonly ActivityRowView[]; units: Units }) {
  return byMonth(rows).map(({ month, rows: ofMonth }) => {
    const runM = ofMonth
      .filter(({ activity }) => isRunView(activity))
      .reduce((sum, { activity }) => sum + (activity.distanceM ?? 0), 0);
    return (
      <section key={month} aria-labelledby={`month-${month}`}>
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 id={`month-${month}`} className="font-semibold text-lg">
            {MONTHS.format(new Date(`${month}-15T12:00:00Z`))}
          </h2>
          <p className="text-muted text-sm">{formatDistance(runM / METRES_PER_KM, units)} run</p>
        </div>
        <Card padding="none">
          <ul className="divide-y divide-line">
            {ofMonth.map((row) => (
              <ActivityItem key={row.activity.id} row={row} units={units} />
            ))}
          </ul>
        </Card>
      </section>
    );
  });
}

function ActivityItem({ row, units }: { row: ActivityRowView; units: Units }) {
  const { activity, workout } = row;
  const pace = paceWord(activity, units);
  const run = isRunView(activity);
  return (
    <li className="relative grid gap-x-6 gap-y-2 px-5 py-4 hover:bg-sunken sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <div className="min-w-0">
        {/* The whole row leads to the activity; the link is what is read out and focused. */}
        <Link
          href={`/activities/${activity.id}`}
          className="block truncate font-medium after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:outline-primary"
        >
          {activityName(activity)}
        </Link>
        <p className="text-muted text-sm">
          {formatDay(activity.localDate)}
          {activity.title && activity.sport !== "run" ? `, ${sportWord(activity.sport)}` : ""}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 sm:justify-end">
        <p className="tabular-nums">
          <span className="font-medium">{distanceWord(activity.distanceM, units)}</span>
          <span className="text-muted">
            {" "}
            in {formatDuration(activity.durationS)}
            {pace ? <span className="hidden md:inline">, {pace}</span> : null}
          </span>
        </p>
        {run ? <StatusBadge state={workout?.state ?? "extra"} short /> : null}
      </div>
    </li>
  );
}
