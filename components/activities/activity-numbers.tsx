import { Card } from "@/components/ui/card";
import { Stat, StatRow } from "@/components/ui/stat";
import { formatDuration, type Units } from "@/lib/training/format";
import { type ActivityView, distanceWord, paceWord, sportWord } from "./activity-view";

const FEET_PER_METRE = 3.28084;

/** The numbers of an activity; what was not recorded is left out. */
export function ActivityNumbers({ activity, units }: { activity: ActivityView; units: Units }) {
  const { sport, distanceM, durationS, movingS, avgHr, maxHr, cadenceSpm, ascentM } = activity;
  const pace = paceWord(activity, units);
  const climb = ascentM === null ? null : Math.round(units === "mi" ? ascentM * FEET_PER_METRE : ascentM);
  return (
    <Card tone="raised" padding="lg" aria-label="Numbers">
      <StatRow>
        <Stat label="Distance" value={distanceWord(distanceM, units)} />
        <Stat label="Time" value={formatDuration(durationS)} />
        {pace ? <Stat label="Pace" value={pace} /> : null}
        {movingS === null ? null : <Stat label="Moving" value={formatDuration(movingS)} />}
        {avgHr === null ? null : (
          <Stat
            label="Heart rate"
            value={Math.round(avgHr)}
            unit="bpm"
            note={maxHr === null ? undefined : `${Math.round(maxHr)} at most`}
          />
        )}
        {cadenceSpm === null ? null : (
          <Stat label="Cadence" value={Math.round(cadenceSpm)} unit="steps/min" />
        )}
        {climb === null ? null : <Stat label="Climb" value={climb} unit={units === "mi" ? "ft" : "m"} />}
        <Stat label="Sport" value={<span className="text-xl">{sportWord(sport)}</span>} />
      </StatRow>
    </Card>
  );
}
