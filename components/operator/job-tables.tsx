import { Table, Td, Th } from "@/components/ui/table";

type Run = {
  id: string;
  kind: string;
  trigger: string;
  startedAt: string;
  durationMs: number | null;
  enqueued: number;
  done: number;
  retried: number;
  dead: number;
  tokens: number;
  costUsd: number;
  counts: Readonly<Record<string, number>>;
};

type Failed = {
  id: string;
  weekStart: string;
  state: string;
  attempt: number;
  errorClass: string | null;
  runAfter: string;
};

const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });

function countsOf(counts: Run["counts"]): string {
  const found = Object.entries(counts).filter(([, count]) => count > 0);
  return found.map(([name, count]) => `${name} ${count}`).join(", ") || "–";
}

/** What the jobs did, newest first. Times are UTC. */
export function JobRunsTable({ runs }: { runs: readonly Run[] }) {
  return (
    <Table caption="Runs of the jobs, newest first (UTC)">
      <thead>
        <tr>
          <Th>Started</Th>
          <Th>Job</Th>
          <Th>By</Th>
          <Th numeric>Seconds</Th>
          <Th numeric>New</Th>
          <Th numeric>Done</Th>
          <Th numeric>Again</Th>
          <Th numeric>Aside</Th>
          <Th numeric>Tokens</Th>
          <Th numeric>USD</Th>
          <Th>Counts</Th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <Td>{moment.format(new Date(run.startedAt))}</Td>
            <Td>{run.kind}</Td>
            <Td>{run.trigger}</Td>
            <Td numeric>{run.durationMs === null ? "–" : (run.durationMs / 1000).toFixed(1)}</Td>
            <Td numeric>{run.enqueued}</Td>
            <Td numeric>{run.done}</Td>
            <Td numeric>{run.retried}</Td>
            <Td numeric>{run.dead}</Td>
            <Td numeric>{run.tokens}</Td>
            <Td numeric>{run.costUsd.toFixed(2)}</Td>
            <Td>{countsOf(run.counts)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Weeks that failed and are not done. The id is what `rungpt refresh --replay` takes once a week is done. */
export function FailedWeeksTable({ failed }: { failed: readonly Failed[] }) {
  return (
    <Table caption="Weeks that failed: queued ones are tried again, dead ones were put aside">
      <thead>
        <tr>
          <Th>Week</Th>
          <Th>State</Th>
          <Th numeric>Tries</Th>
          <Th>Reason</Th>
          <Th>Next try</Th>
          <Th>Run</Th>
        </tr>
      </thead>
      <tbody>
        {failed.map((week) => (
          <tr key={week.id}>
            <Td>{week.weekStart}</Td>
            <Td>{week.state}</Td>
            <Td numeric>{week.attempt}</Td>
            <Td>{week.errorClass ?? "–"}</Td>
            <Td>{week.state === "dead" ? "–" : moment.format(new Date(week.runAfter))}</Td>
            <Td>{week.id}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
