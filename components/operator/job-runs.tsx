import { Table, Td, Th } from "@/components/ui/table";
import { momentWords } from "./moment";
import { countWords } from "./reason-words";

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

const KIND: Readonly<Record<string, string>> = { "weekly-refresh": "Refresh", maintenance: "Maintenance" };
const TRIGGER: Readonly<Record<string, string>> = {
  vercel: "Vercel",
  github: "GitHub",
  timer: "Own timer",
  continuation: "Continuation",
  http: "A call",
};

function secondsOf(durationMs: number | null): string {
  return durationMs === null ? "–" : `${(durationMs / 1000).toFixed(1)} s`;
}

/** What the jobs did, newest first. */
export function JobRunsTable({ runs }: { runs: readonly Run[] }) {
  return (
    <Table caption="Runs of the jobs" captionHidden>
      <thead>
        <tr>
          <Th>Started</Th>
          <Th>Job</Th>
          <Th>By</Th>
          <Th numeric>Took</Th>
          <Th numeric>New</Th>
          <Th numeric>Done</Th>
          <Th numeric>Again</Th>
          <Th numeric>Aside</Th>
          <Th numeric>Tokens</Th>
          <Th numeric>Cost</Th>
          <Th>Cleaned up and checked</Th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <Td className="whitespace-nowrap">{momentWords(run.startedAt)}</Td>
            <Td>{KIND[run.kind] ?? run.kind}</Td>
            <Td className="whitespace-nowrap">{TRIGGER[run.trigger] ?? run.trigger}</Td>
            <Td numeric>{secondsOf(run.durationMs)}</Td>
            <Td numeric>{run.enqueued}</Td>
            <Td numeric>{run.done}</Td>
            <Td numeric>{run.retried}</Td>
            <Td numeric>{run.dead}</Td>
            <Td numeric>{run.tokens}</Td>
            <Td numeric>${run.costUsd.toFixed(2)}</Td>
            <Td className="min-w-48">{countWords(run.counts)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
