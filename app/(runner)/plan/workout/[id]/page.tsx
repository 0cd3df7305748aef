import type { Metadata } from "next";
import { BeliefHistory } from "@/components/ledger/belief-history";
import { MethodCard } from "@/components/method/method-card";
import { LinkButton } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { PurposeNote } from "@/components/workout/purpose-note";
import { StepsGraph } from "@/components/workout/steps-graph";
import { StepsTable } from "@/components/workout/steps-table";
import { WorkoutActions } from "@/components/workout/workout-actions";
import { WorkoutHeader } from "@/components/workout/workout-header";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { cardOfKind, METHODOLOGY_CARDS } from "@/lib/coach/methodology/cards";
import { orNotFound } from "@/lib/http/or-not-found";
import { workoutView } from "@/lib/plan/views";
import { RULES } from "@/lib/training";
import { formatDay, workoutKindWord } from "@/lib/training/format";

type WorkoutPageProps = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: "Workout" };

/** The rules by name; the letter and number find them on the page of the training rules. */
function ruleWords(ids: readonly string[]): string {
  return RULES.filter(({ id }) => ids.includes(id))
    .map(({ id, title }) => `${title} (${id})`)
    .join(", ");
}

/** One run: its steps and targets, why it is there, what is believed of it and how it felt. */
export default async function WorkoutPage({ params }: WorkoutPageProps) {
  const workoutId = decodeURIComponent((await params).id);
  const { runnerId, db } = await requireRunnerPage();
  const view = await orNotFound(workoutView({ runnerId, db, now: now() }, workoutId));
  const { workout, units, today, editable } = view;
  return (
    <>
      <title>{`${workoutKindWord(workout.kind)}, ${formatDay(workout.date)} · RunGPT`}</title>
      <WorkoutHeader
        workout={workout}
        view={view.view}
        units={units}
        back={{ href: "/plan", label: "Plan" }}
        actions={
          <WorkoutActions
            workoutId={workoutId}
            version={view.version}
            pinned={view.pinned}
            targets={view.targets}
            {...(workout.date <= today && view.activity === null
              ? { logHref: `/log?date=${workout.date}` }
              : {})}
            can={{
              confirm:
                workout.date <= today && (view.view.state === "planned" || view.view.state === "assumed"),
              change: editable && workout.kind !== "race",
              log: workout.date <= today,
            }}
          />
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <Card aria-labelledby="steps">
          <CardHeader id="steps" title="Steps" />
          <StepsGraph steps={workout.steps} />
          <div className="mt-6">
            <StepsTable steps={workout.steps} units={units} efforts={view.efforts} />
          </div>
          {view.heartRateIsEstimate ? (
            <p className="mt-4 text-muted text-sm">
              Heart rates are estimated from your age and may be ten beats off. Your own highest heart rate,
              in Settings, makes them right.
            </p>
          ) : null}
        </Card>
        <div className="grid gap-6">
          <PurposeNote purpose={view.explanation}>
            {workout.rules.length > 0 ? <>Rules behind it: {ruleWords(workout.rules)}.</> : null}
          </PurposeNote>
          <MethodCard card={METHODOLOGY_CARDS[cardOfKind(workout.kind)]} />
          {view.activity ? (
            <LinkButton href={`/activities/${view.activity.id}`} variant="secondary">
              See the recorded run
            </LinkButton>
          ) : null}
          <BeliefHistory
            beliefs={view.beliefs}
            changes={view.changes}
            units={units}
            timeZone={view.timeZone}
          />
        </div>
      </div>
    </>
  );
}
