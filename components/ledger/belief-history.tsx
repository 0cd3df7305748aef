import { Card, CardHeader } from "@/components/ui/card";
import type { Units } from "@/lib/training/format";
import { type BeliefLine, type ChangeLine, HistoryList } from "./history-list";

type BeliefHistoryProps = {
  beliefs: readonly BeliefLine[];
  changes: readonly ChangeLine[];
  units: Units;
  timeZone: string;
};

/** The history of one run, as a card of its page. */
export function BeliefHistory(props: BeliefHistoryProps) {
  return (
    <Card aria-labelledby="history">
      <CardHeader id="history" title="History" />
      {props.beliefs.length === 0 && props.changes.length === 0 ? (
        <p className="text-muted">Nothing has changed since it was planned.</p>
      ) : (
        <HistoryList {...props} />
      )}
    </Card>
  );
}
