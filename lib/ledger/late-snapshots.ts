import type { Db } from "@/lib/data/client";
import type { Change } from "@/lib/data/commit";
import type { RunnerState } from "@/lib/data/runner-state";
import { listSnapshots } from "@/lib/data/snapshots";
import type { LocalDate } from "@/lib/training";
import { SNAPSHOT_MONTHS } from "./constants";
import { monthOf } from "./history";
import { missingSnapshots } from "./monthly-snapshots";

/** What is known of a runner before or after facts change. */
type Known = { state: RunnerState };

/** The first day of which something else is known or believed than before; null when nothing is. */
function firstChangedDay(before: RunnerState, after: RunnerState): LocalDate | null {
  const told = ({ activities, beliefs, feedback }: RunnerState) =>
    new Map(
      [
        ...activities.map((run) => ({ date: run.localDate, fact: run })),
        ...beliefs.map(({ believedAt: _, ...belief }) => ({ date: belief.date, fact: belief })),
        ...feedback.map((felt) => ({ date: felt.date, fact: felt })),
      ].map(({ date, fact }) => [JSON.stringify(fact), date]),
    );
  const [was, is] = [told(before), told(after)];
  const changed = [
    ...[...is].filter(([fact]) => !was.has(fact)),
    ...[...was].filter(([fact]) => !is.has(fact)),
  ];
  return changed.map(([, date]) => date).sort()[0] ?? null;
}

/**
 * Further versions of the monthly snapshots that new facts correct, to be stored together with these: a month that was
 * frozen already never tells another story than the ledger. Months not frozen yet are left to maintenance.
 */
export async function lateSnapshots(
  db: Db,
  { facts, today }: { facts: { before: Known; after: Known }; today: LocalDate },
): Promise<Pick<Change, "snapshots">> {
  const { before, after } = facts;
  const first = firstChangedDay(before.state, after.state);
  if (first === null || first >= monthOf(today, 0)) return {};
  const stored = await listSnapshots(db, { runnerId: after.state.runnerId });
  const frozen = new Set(stored.map(({ month }) => month));
  const snapshots = missingSnapshots(after.state, { stored, today, months: SNAPSHOT_MONTHS, from: first });
  const corrected = snapshots.filter(({ month }) => frozen.has(month));
  return corrected.length === 0 ? {} : { snapshots: corrected };
}
