import type { Metadata } from "next";
import Link from "next/link";
import { HealthNotes } from "@/components/health/health-notes";
import { LedgerLegend } from "@/components/ledger/legend";
import { viewOf } from "@/components/plan/ledger-view";
import { WeekStrip } from "@/components/plan/week-strip";
import { PageHeader } from "@/components/shell/page-header";
import { AssumedNudge } from "@/components/today/assumed-nudge";
import { LastWeekBanner } from "@/components/today/last-week-banner";
import { RestDayCard } from "@/components/today/rest-day-card";
import { SilenceQuestion } from "@/components/today/silence-question";
import { TodayHero } from "@/components/today/today-hero";
import { LinkButton } from "@/components/ui/button";
import { WorkoutActions } from "@/components/workout/workout-actions";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { moveTargets, todayView } from "@/lib/plan/views";
import { asksForRest } from "@/lib/training";
import { formatDistance, formatLongDay, phaseWord, raceDistanceWord } from "@/lib/training/format";

export const metadata: Metadata = { title: "Today" };

/** The run of the day at a glance, this week, and what is still only assumed. */
export default async function TodayPage() {
  const { runnerId, db } = await requireRunnerPage();
  const view = await todayView({ runnerId, db, now: now() });
  const { today, units, workouts, week, totals, ledger, race, version } = view;
  const isHeld = view.health.flags?.some(({ level }) => asksForRest(level)) ?? false;
  return (
    <>
      <PageHeader
        eyebrow={phaseWord(week.phase)}
        title={formatLongDay(today)}
        description={
          race
            ? `${raceDistanceWord(race.distanceM, units)} in ${race.daysLeft === 1 ? "1 day" : `${race.daysLeft} days`}`
            : "Staying fit, one week at a time"
        }
      />
      <div className="grid gap-6">
        <HealthNotes health={view.health} units={units} />
        {workouts.map((workout) => (
          <TodayHero
            key={workout.id}
            workout={workout}
            view={viewOf(workout.id, ledger)}
            units={units}
            href={`/plan/workout/${workout.id}`}
            actions={
              <WorkoutActions
                workoutId={workout.id}
                version={version}
                tone="night"
                pinned={false}
                targets={moveTargets(view.week, { workout, today })}
                can={{
                  confirm: viewOf(workout.id, ledger).state === "planned",
                  change: viewOf(workout.id, ledger).state === "planned",
                  log: true,
                }}
              />
            }
          />
        ))}
        {workouts.length === 0 ? (
          <RestDayCard
            today={today}
            units={units}
            isHeld={isHeld}
            {...(view.next ? { next: view.next } : {})}
            actions={
              <LinkButton href="/coach" variant="night">
                Ask the coach
              </LinkButton>
            }
          />
        ) : null}
        {view.silentWeeks > 0 && !isHeld ? (
          <SilenceQuestion weeks={view.silentWeeks} />
        ) : (
          <>
            <p>
              <LinkButton href="/log" variant="secondary" size="sm">
                Log a run
              </LinkButton>
            </p>
            <AssumedNudge count={view.assumed.count} km={view.assumed.km} units={units} />
          </>
        )}
        <section aria-labelledby="this-week">
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 id="this-week" className="font-semibold text-lg">
              This week
            </h2>
            <p className="text-muted text-sm">
              {formatDistance(totals.actualKm, units)} run of {formatDistance(totals.plannedKm, units)}
              {totals.assumedKm > 0 ? `, ${formatDistance(totals.assumedKm, units)} assumed` : ""}
            </p>
          </div>
          <WeekStrip link={Link} days={week.days} ledger={ledger} today={today} units={units} />
        </section>
        {view.lastWeek ? (
          <LastWeekBanner
            totals={view.lastWeek.totals}
            units={units}
            href={view.lastWeek.hasReview ? `/review/${view.lastWeek.weekStart}` : "/review"}
          />
        ) : null}
        <LedgerLegend />
      </div>
    </>
  );
}
