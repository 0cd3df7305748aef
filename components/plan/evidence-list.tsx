import { reasonSentence, type Units } from "@/lib/training/format";
import { type EvidenceFact, evidenceLine } from "./evidence-line";

type EvidenceListProps = {
  reasons: readonly string[];
  evidence: readonly { reason: string; rows: readonly EvidenceFact[] }[];
  units: Units;
};

/** Why a version changed the plan: each reason with the facts behind it, as they were known then. */
export function EvidenceList({ reasons, evidence, units }: EvidenceListProps) {
  const rowsOf = new Map(evidence.map(({ reason, rows }) => [reason, rows]));
  return (
    <dl className="grid gap-4">
      {reasons.map((reason) => (
        <div key={reason}>
          <dt className="font-medium">{reasonSentence(reason)}</dt>
          {(rowsOf.get(reason) ?? []).map((row) => {
            const line = evidenceLine(row, units);
            return (
              <dd key={line} className="mt-1 text-muted text-sm">
                {line}
              </dd>
            );
          })}
        </div>
      ))}
    </dl>
  );
}
