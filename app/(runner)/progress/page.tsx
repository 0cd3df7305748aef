import type { Metadata } from "next";
import { InsightsCard } from "@/components/fitness/insights-card";
import { LoadChart } from "@/components/fitness/load-chart";
import { type Month, MonthList } from "@/components/fitness/month-list";
import { PacesTable } from "@/components/fitness/paces-table";
import { PredictionsTable } from "@/components/fitness/predictions-table";
import { VdotChart } from "@/components/fitness/vdot-chart";
import { VolumeChart } from "@/components/fitness/volume-chart";
import { PageHeader } from "@/components/shell/page-header";
import { AssumedNudge } from "@/components/today/assumed-nudge";
import { LinkButton } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Stat, StatRow } from "@/components/ui/stat";
import { requireRunnerPage } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import { type ProgressView, progressView } from "@/lib/plan/views";
import { formatDistanceNumber, formatWhole } from "@/lib/training/format";

export const metadata: Metadata = { title: "Progress" };

const SOURCES = {
  race: "from your race",
  heartRate: "from runs with heart rate",
  easyPace: "from your easy pace",
  volume: "estimated from how much you run",
} as const;

function monthLine({ month, version, isRunning, profile }: ProgressView["months"][number]): Month {
  const { summary, load, volume, intensity } = profile;
  const { vdot, predictions } = summary;
  return { month, version, isRunning, vdot, predictions, ...volume, ...load, intensity };
}

/** Fitness and volume over the last weeks, with what is assumed kept apart. */
export default async function ProgressPage() {
  const { runnerId, db } = await requireRunnerPage();
  const {
    units,
    fitness,
    insights,
    vdot,
    volume,
    load: loads,
    months,
    assumed,
  } = await progressView({
    runnerId,
    db,
    now: now(),
  });
  const { summary, load } = fitness;
  return (
    <>
      <PageHeader
        title="Progress"
        description="What your runs say about you. Assumed runs never raise these numbers."
        actions={
          <LinkButton href="/ledger" variant="secondary" size="sm">
            What is believed, and why
          </LinkButton>
        }
      />
      <div className="grid gap-6">
        <Card tone="raised" padding="lg">
          <StatRow className="sm:grid sm:grid-cols-3 lg:grid-cols-5">
            <Stat
              label="VDOT"
              value={summary.vdot.toFixed(1)}
              note={`${SOURCES[summary.source]}, ${summary.confidence} confidence`}
            />
            <Stat label="Fitness" value={Math.round(load.ctl)} note="average load of six weeks" />
            <Stat label="Fatigue" value={Math.round(load.atl)} note="average load of one week" />
            <Stat label="Form" value={formatWhole(load.tsb)} note="fitness minus fatigue" />
            <Stat
              label="Longest run"
              value={formatDistanceNumber(fitness.longestRunKm30d, units)}
              unit={units}
              note="last 30 days"
            />
          </StatRow>
        </Card>
        <AssumedNudge count={assumed.count} km={assumed.km} units={units} />
        <div className="grid gap-6 xl:grid-cols-2">
          <Card>
            <VdotChart points={vdot} />
          </Card>
          <Card>
            <VolumeChart weeks={volume} units={units} />
          </Card>
          <Card aria-labelledby="paces">
            <CardHeader
              id="paces"
              title="Training paces"
              description="From your current fitness, not from your goal."
            />
            <PacesTable paces={summary.pacesSecPerKm} units={units} />
          </Card>
          <Card aria-labelledby="predictions">
            <CardHeader
              id="predictions"
              title="Race predictions"
              description="What you could run today on a fair course, always as a range."
            />
            <PredictionsTable predictions={summary.predictions} units={units} />
          </Card>
          <Card className="xl:col-span-2">
            <LoadChart points={loads} />
          </Card>
          <Card aria-labelledby="months" className="xl:col-span-2">
            <CardHeader
              id="months"
              title="Month by month"
              description="Frozen when the month ends. Data that come later make a new version; the old one is kept."
            />
            <MonthList months={months.map(monthLine)} units={units} />
          </Card>
          <InsightsCard insights={insights} units={units} />
        </div>
      </div>
    </>
  );
}
