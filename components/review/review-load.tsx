import { Card, CardHeader } from "@/components/ui/card";
import { Stat, StatRow } from "@/components/ui/stat";
import { formatWhole } from "@/lib/training/format";

type ReviewLoadProps = {
  load: { ctl: number; atl: number; tsb: number };
  vdot: { before: number; after: number };
};

/** What a week left behind: fitness, fatigue and form on its last evening, and VDOT before and after it. */
export function ReviewLoad({ load, vdot }: ReviewLoadProps) {
  const isSame = vdot.before.toFixed(1) === vdot.after.toFixed(1);
  return (
    <Card aria-labelledby="load">
      <CardHeader id="load" title="Load and fitness" />
      <StatRow className="sm:grid sm:grid-cols-4 sm:gap-x-6 lg:grid-cols-2 xl:grid-cols-4">
        <Stat label="Fitness" value={Math.round(load.ctl)} note="six weeks" />
        <Stat label="Fatigue" value={Math.round(load.atl)} note="one week" />
        <Stat label="Form" value={formatWhole(load.tsb)} note="the difference" />
        <Stat
          label="VDOT"
          value={vdot.after.toFixed(1)}
          note={isSame ? "unchanged" : `${vdot.before.toFixed(1)} before`}
        />
      </StatRow>
    </Card>
  );
}
