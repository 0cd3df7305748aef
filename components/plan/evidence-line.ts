import type { LedgerState } from "@/lib/training";
import { fixedRunWent, formatDay, formatDayMonth, formatDistance, type Units } from "@/lib/training/format";

/** A fact behind a change of the plan. Distances in km. */
export type EvidenceFact =
  | { kind: "week"; weekStart: string; plannedKm: number; actualKm: number; assumedKm: number }
  | {
      kind: "belief";
      date: string;
      before: LedgerState;
      after: LedgerState;
      plannedKm: number;
      actualKm: number | null;
    }
  | { kind: "fitness"; vdotBefore: number; vdotAfter: number; source: string }
  | { kind: "feedback"; date: string; pain: number }
  | { kind: "confirmed" | "lastRun"; date: string }
  | { kind: "pin"; date: string; message: string }
  | { kind: "rule"; rule: string; message: string };

/** A fact in a few words, with the numbers as they were known then. */
export function evidenceLine(fact: EvidenceFact, units: Units): string {
  const km = (distance: number) => formatDistance(distance, units);
  switch (fact.kind) {
    case "week": {
      const assumed = fact.assumedKm > 0 ? `, ${km(fact.assumedKm)} assumed` : "";
      const run = `${km(fact.actualKm)} run of ${km(fact.plannedKm)}${assumed}`;
      return `Week of ${formatDayMonth(fact.weekStart)}: ${run}`;
    }
    case "belief": {
      if (fact.after === "extra")
        return `${formatDay(fact.date)}: ${km(fact.actualKm ?? 0)} run outside the plan`;
      const run = fact.actualKm === null ? "" : `, ${km(fact.actualKm)} run`;
      const planned = fact.plannedKm > 0 ? `, ${km(fact.plannedKm)} planned` : "";
      return `${formatDay(fact.date)}: ${fact.before}, now ${fact.after}${planned}${run}`;
    }
    case "fitness":
      return `VDOT ${fact.vdotBefore.toFixed(1)} before, ${fact.vdotAfter.toFixed(1)} now`;
    case "feedback":
      return `${formatDay(fact.date)}: pain ${fact.pain} of 10`;
    case "confirmed":
      return `Last confirmed day: ${formatDay(fact.date)}`;
    case "lastRun":
      return `Last run before: ${formatDay(fact.date)}`;
    case "pin":
      return fixedRunWent(fact);
    case "rule":
      return `${fact.rule}: ${fact.message}`;
  }
}
