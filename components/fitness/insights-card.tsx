import { Card, CardHeader } from "@/components/ui/card";
import { Stat, StatRow } from "@/components/ui/stat";
import type { WeekStrain } from "@/lib/training";
import { formatDuration, formatPace, type Units } from "@/lib/training/format";

type InsightsCardProps = {
  insights: {
    week: WeekStrain;
    acuteChronic: number | null;
    marathon: { timeS: number; lowS: number; highS: number } | null;
    critical: { paceSecPerKm: number; efforts: number } | null;
  };
  units: Units;
};

/** Numbers that inform and decide nothing: strain of the last week, and two views of fitness beside VDOT. */
export function InsightsCard({ insights, units }: InsightsCardProps) {
  const { week, acuteChronic, marathon, critical } = insights;
  return (
    <Card aria-labelledby="insights" className="xl:col-span-2">
      <CardHeader
        id="insights"
        title="For the curious"
        description="These numbers inform; no run in your plan is decided by them."
      />
      <StatRow className="sm:grid sm:grid-cols-3 lg:grid-cols-5">
        <Stat
          label="Load"
          value={Math.round(week.load)}
          note="last seven days; 100 is an hour at threshold"
        />
        <Stat
          label="Monotony"
          value={week.monotony === null ? "–" : week.monotony.toFixed(1)}
          note="how alike the days were; below 2 is well mixed"
        />
        <Stat
          label="Week against month"
          value={acuteChronic === null ? "–" : acuteChronic.toFixed(2)}
          note="load of 7 days over 28; 1 is as usual"
        />
        {marathon === null ? null : (
          <Stat
            label="Marathon by training"
            value={formatDuration(marathon.timeS)}
            note={`${formatDuration(marathon.lowS)} to ${formatDuration(marathon.highS)}, from eight weeks of runs`}
          />
        )}
        {critical === null ? null : (
          <Stat
            label="Critical speed"
            value={formatPace(critical.paceSecPerKm, units)}
            note={`from ${critical.efforts} short hard runs`}
          />
        )}
      </StatRow>
    </Card>
  );
}
