import type { Answer } from "@/components/http/send";
import { Card, CardHeader } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import { Stat, StatRow } from "@/components/ui/stat";
import { Table, Td, Th } from "@/components/ui/table";
import { formatDay, formatDistance, formatDuration, formatLongDay, type Units } from "@/lib/training/format";
import { bringsNew, effectSentences, type PreviewView, rowReport } from "./import-view";
import { IssueList } from "./issue-list";
import { RejectedRows } from "./rejected-rows";

type PreviewProps = {
  preview: PreviewView;
  units: Units;
  onUnits: (units: Units) => void;
  /** Fetches the rows that were left out as a file. */
  rejectedRows: () => Promise<Answer<Blob>>;
};

const METRES_PER_KM = 1000;

/** What a file holds and what storing it would do. */
export function Preview({ preview, units, onUnits, rejectedRows }: PreviewProps) {
  const { counts, issues, runs } = preview;
  return (
    <div className="grid gap-4">
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
          <p className="text-muted text-sm">{coverageText(preview)}</p>
        </div>
      </Card>
      {preview.format === "garmin-activities-csv" ? <UnitsCard preview={preview} onUnits={onUnits} /> : null}
      {issues.length > 0 ? (
        <Card aria-labelledby="preview-issues">
          <CardHeader
            id="preview-issues"
            title="Remarks"
            actions={
              counts.rejected > 0 && isTable(preview) ? <RejectedRows fetchRows={rejectedRows} /> : null
            }
          />
          <IssueList issues={issues} />
        </Card>
      ) : null}
      {runs.length > 0 ? <FirstRuns runs={runs} units={units} /> : null}
    </div>
  );
}

function Effect({ preview }: { preview: PreviewView }) {
  if (bringsNew(preview) === 0) return <p>Nothing new: everything in this file is already here.</p>;
  if (preview.effect === null) return <p>Say kilometres or miles, and you see what it would settle.</p>;
  return effectSentences(preview.effect).map((sentence) => <p key={sentence}>{sentence}</p>);
}

function UnitsCard({ preview, onUnits }: Pick<PreviewProps, "preview" | "onUnits">) {
  const { distance, proof, confidence } = preview.units;
  const known = distance !== "unknown";
  return (
    <Card aria-labelledby="preview-units">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-[minmax(0,1fr)_14rem] sm:items-center">
        <div>
          <h2 id="preview-units" className="font-semibold text-lg">
            {known
              ? `Distances read as ${distance === "km" ? "kilometres" : "miles"}`
              : "Kilometres or miles? The file doesn't say"}
          </h2>
          <p className="mt-1 text-muted text-sm">
            How we know: {proof}.
            {confidence === "high" ? "" : " Please check one run below that you remember."}
          </p>
        </div>
        <Segmented
          name="file-units"
          legend="Distances in the file"
          legendHidden
          value={known ? distance : ""}
          onValueChange={(value) => onUnits(value === "mi" ? "mi" : "km")}
          options={[
            { value: "km", label: "Kilometres" },
            { value: "mi", label: "Miles" },
          ]}
        />
      </div>
    </Card>
  );
}

function FirstRuns({ runs, units }: { runs: PreviewView["runs"]; units: Units }) {
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
              <Td className="whitespace-nowrap">{formatDay(run.localDate)}</Td>
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

/** Only rows of a table can be mended in a spreadsheet. */
function isTable({ format }: PreviewView): boolean {
  return format.endsWith("-csv");
}

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  "garmin-activities-csv": "Garmin activity list",
  "garmin-splits-csv": "Garmin splits",
  "garmin-export-json": "Garmin account export",
  "strava-activities-csv": "Strava activity list",
  fit: "FIT file",
  tcx: "TCX file",
  gpx: "GPX file",
};

function coverageText({ format, days }: PreviewView): string {
  const name = FORMAT_NAMES[format] ?? format;
  const { from, to, possiblyTruncated } = days;
  if (from === null || to === null) return `${name}.`;
  const span = from === to ? formatLongDay(from) : `${formatLongDay(from)} to ${formatLongDay(to)}`;
  const cut = possiblyTruncated
    ? " Older runs may be missing: Garmin exports only what was scrolled to."
    : "";
  return `${name}, ${span}.${cut}`;
}
