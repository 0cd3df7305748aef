import { Alert } from "@/components/ui/alert";
import { Card, CardHeader } from "@/components/ui/card";
import type { Goal, PlanChange } from "@/lib/training";
import { formatLongDay, raceDistanceWord, type Units } from "@/lib/training/format";
import { PlanDiff } from "./plan-diff";
import { RestoreButton } from "./restore-button";

type RestoreCardProps = {
  restore: {
    changes: readonly PlanChange[];
    goals: readonly Goal[];
    days: readonly string[];
    repaced: { vdotBefore: number; vdotAfter: number } | null;
    refusal: string | null;
  };
  version: number;
  current: number;
  units: Units;
};

function goalWords(goal: Goal, units: Units): string {
  if (goal.kind === "maintain") return "Staying fit";
  return `${raceDistanceWord(goal.distanceM, units)} on ${formatLongDay(goal.date)}`;
}

function dayWords(days: readonly string[]): string {
  return days.map((day) => `${day.charAt(0).toUpperCase()}${day.slice(1)}`).join(", ");
}

function fitnessWords({ vdotBefore, vdotAfter }: { vdotBefore: number; vdotAfter: number }): string {
  const [then, now] = [vdotBefore.toFixed(1), vdotAfter.toFixed(1)];
  return then === now ? "" : `It was made for a fitness (VDOT) of ${then}; today yours is ${now}. `;
}

/** What bringing a version back would change from today on, and the button that does it. */
export function RestoreCard({ restore, version, current, units }: RestoreCardProps) {
  const { changes, goals, days, repaced, refusal } = restore;
  const isOther = changes.length + goals.length + days.length > 0;
  return (
    <Card aria-labelledby="restore">
      <CardHeader
        id="restore"
        title="Bring it back"
        description="It becomes a new version. Days that are over stay as they were."
      />
      {refusal === null ? (
        <div className="grid gap-5">
          {goals.length > 0 || days.length > 0 ? (
            <Alert tone="info" title="It was made for other wishes, which come back with it">
              <ul>
                {goals.map((goal) => (
                  <li key={JSON.stringify(goal)}>Goal: {goalWords(goal, units)}</li>
                ))}
                {days.length > 0 ? <li>Running days: {dayWords(days)}</li> : null}
              </ul>
            </Alert>
          ) : null}
          {repaced ? (
            <Alert tone="info" title="Its paces are brought up to date">
              {fitnessWords(repaced)}Runs keep their days, kinds and lengths; how fast to run them follows
              your fitness today.
            </Alert>
          ) : null}
          <PlanDiff
            // Nothing is changed yet, so nothing has a reason.
            changes={changes.map((change) => ({ ...change, reasons: [] }))}
            units={units}
            emptyText="Your plan ahead is just like it already: there is nothing to bring back."
          />
          {isOther ? <RestoreButton version={version} current={current} /> : null}
        </div>
      ) : (
        <Alert tone="warning" title="This version would not be safe any more">
          {refusal} Change your goals, days or single runs instead; what comes out of that is safe.
        </Alert>
      )}
    </Card>
  );
}
