import { Badge } from "@/components/ui/badge";
import { Table, Td, Th } from "@/components/ui/table";
import { momentWords } from "./moment";
import { failureWords } from "./reason-words";
import { RetryWeek } from "./retry-week";

type Failed = {
  id: string;
  weekStart: string;
  state: string;
  attempt: number;
  errorClass: string | null;
  runAfter: string;
};

/** Weeks that failed and are not done. The id is what `rungpt refresh --replay` takes once a week is done. */
export function FailedWeeksTable({ failed }: { failed: readonly Failed[] }) {
  return (
    <Table caption="Weeks that failed" captionHidden>
      <thead>
        <tr>
          <Th>Week of</Th>
          <Th>State</Th>
          <Th>Reason</Th>
          <Th numeric>Tries</Th>
          <Th>Run</Th>
        </tr>
      </thead>
      <tbody>
        {failed.map((week) => (
          <tr key={week.id}>
            <Td className="whitespace-nowrap">{week.weekStart}</Td>
            <Td>
              <div className="flex flex-col items-start gap-2 whitespace-nowrap sm:flex-row sm:items-center">
                <Badge tone={week.state === "dead" ? "danger" : "warning"} size="sm">
                  {week.state === "dead" ? "Put aside" : "Waits"}
                </Badge>
                {week.state === "dead" ? (
                  <RetryWeek runId={week.id} weekStart={week.weekStart} />
                ) : (
                  <span className="text-muted text-sm">until {momentWords(week.runAfter)}</span>
                )}
              </div>
            </Td>
            <Td className="min-w-48">{failureWords(week.errorClass)}</Td>
            <Td numeric>{week.attempt}</Td>
            <Td className="whitespace-nowrap font-mono text-muted text-xs">{week.id}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
