import type { Answer } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Stat, StatRow } from "@/components/ui/stat";
import { Table, Td, Th } from "@/components/ui/table";
import { formatDayOfAnyYear, formatDistance, formatDuration, type Units } from "@/lib/training/format";
import { fileText } from "./file-text";
import { bringsNew, effectSentences, type PreviewView, rowReport } from "./import-view";
import { IssueList } from "./issue-list";
import { openQuestion, type Said } from "./question-view";
import { RejectedRows } from "./rejected-rows";
import { SportsCard } from "./sports-card";
import { StartCard } from "./start-card";
import { UnitsCard } from "./units-card";

type PreviewProps = {
  preview: PreviewView;
  units: Units;
  said: Said;
  /** Reads the file anew, with this said of it. */
  readAgain: (change?: Partial<Said>) => void;
  askColumns: () => void;
  /** Fetches the rows that were left out as a file. */
  rejectedRows: () => Promise<Answer<Blob>>;
};

const METRES_PER_KM = 1000;

/** What a file holds and what storing it would do; while it leaves a question open, that question alone. */
export function Preview(props: PreviewProps) {
  const { preview, units } = props;
  if (openQuestion(preview) !== null) return <Questions {...props} />;
  return (
    <div className="grid gap-4">
      <Summary preview={preview} />
      <Questions {...props} />
      <Remarks {...props} />
      {preview.runs.length > 0 ? <FirstRuns runs={preview.runs} today={preview.today} units={units} /> : null}
    </div>
  );
}

function Summary({ preview }: Pick<PreviewProps, "preview">) {
  const { counts } = preview;
  return (
    <Card tone="raised" padding="lg">
      <StatRow>
        <Stat label="New" value={bringsNew(preview)} size="lg" />
        <Stat label="Already here" value={counts.duplicates} />
        <Stat label="Runs" value={counts.runs} />
        <Stat label="Other sports" value={counts.otherSports} />
        <Stat label="Left out" value={counts.rejected} />
      </StatRow>
      <div className="mt-7 grid gap-1.5 border-line border-t pt-5">
        <Effect preview={preview} />
        <p className="mt-1 text-muted text-sm">{rowReport(preview)}</p>
        <p className="text-muted text-sm">{fileText(preview)}</p>
      </div>
    </Card>
  );
}

function Remarks({ preview, rejectedRows }: PreviewProps) {
  if (preview.issues.length === 0) return null;
  return (
    <Card aria-labelledby="preview-issues">
      <CardHeader
        id="preview-issues"
        title="Remarks"
        actions={isMendable(preview) ? <RejectedRows fetchRows={rejectedRows} /> : null}
      />
      <IssueList issues={preview.issues} />
    </Card>
  );
}

/** What the file leaves open, and what was said of it, to be said otherwise. */
function Questions({ preview, units, said, readAgain, askColumns }: PreviewProps) {
  const { format, sports, columnsAnswered, start, needsStart } = preview;
  const hasUnits = format === "garmin-activities-csv" || format === "garmin-splits-csv";
  return (
    <div className="grid gap-4 empty:hidden">
      {needsStart || start !== null ? (
        <StartCard preview={preview} units={units} onStart={(value) => readAgain({ start: value })} />
      ) : null}
      {sports.length > 0 ? <SportsCard sports={sports} readAgain={() => readAgain()} /> : null}
      {hasUnits ? (
        <UnitsCard preview={preview} said={said} onUnits={(value) => readAgain({ units: value })} />
      ) : null}
      {columnsAnswered ? (
        <Card className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p>The columns were read as you said.</p>
          <Button variant="secondary" onClick={askColumns}>
            Change the columns
          </Button>
        </Card>
      ) : null}
    </div>
  );
}

function Effect({ preview }: { preview: PreviewView }) {
  if (preview.effect === null || bringsNew(preview) === 0)
    return <p>Nothing new: {nothingNewText(preview)}</p>;
  return effectSentences(preview.effect).map((sentence) => <p key={sentence}>{sentence}</p>);
}

function FirstRuns({ runs, today, units }: Pick<PreviewView, "runs" | "today"> & { units: Units }) {
  return (
    <Card aria-labelledby="preview-runs">
      <CardHeader id="preview-runs" title="The first runs in it" />
      <Table caption="The first runs in the file" captionHidden>
        <thead>
          <tr>
            <Th>Day</Th>
            <Th className="hidden sm:table-cell">Name</Th>
            <Th numeric>Distance</Th>
            <Th numeric>Time</Th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.row}>
              <Td className="whitespace-nowrap">{formatDayOfAnyYear(run.localDate, today)}</Td>
              <Td className="hidden sm:table-cell">{run.title}</Td>
              <Td numeric>
                {run.distanceM === null ? "–" : formatDistance(run.distanceM / METRES_PER_KM, units)}
              </Td>
              <Td numeric>{formatDuration(run.durationS)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}

/** Are there rows of a list that could not be read? They can be mended in a spreadsheet. */
function isMendable({ format, issues }: PreviewView): boolean {
  const isList = format === "garmin-activities-csv" || format === "strava-activities-csv";
  return isList && issues.some(({ severity, rows }) => severity === "error" && rows.length > 0);
}

function nothingNewText({ counts }: PreviewView): string {
  return counts.duplicates > 0
    ? "everything in this file is already here."
    : "no row of this file could be used; the remarks say why.";
}
