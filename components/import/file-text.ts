import { formatLongDay } from "@/lib/training/format";
import type { PreviewView } from "./import-view";

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  "garmin-activities-csv": "Garmin activity list",
  "garmin-splits-csv": "Garmin splits",
  "garmin-export-json": "Garmin account export",
  "strava-activities-csv": "Strava activity list",
  fit: "FIT file",
  tcx: "TCX file",
  gpx: "GPX file",
};

/** `in Danish, with decimal commas`; empty where the file does not show it. */
function writingText({ locale, decimal }: PreviewView["writing"]): string {
  const language = locale === null ? undefined : new Intl.DisplayNames("en", { type: "language" }).of(locale);
  return `${language ? ` in ${language}` : ""}${decimal === "," ? ", with decimal commas" : ""}`;
}

/** What kind of file it is, how it is written, which days it covers, and whether older runs may be missing. */
export function fileText({
  format,
  writing,
  days,
}: Pick<PreviewView, "format" | "writing" | "days">): string {
  const name = `${FORMAT_NAMES[format] ?? format}${writingText(writing)}`;
  const { from, to, possiblyTruncated } = days;
  if (from === null || to === null) return `${name}.`;
  const span = from === to ? formatLongDay(from) : `${formatLongDay(from)} to ${formatLongDay(to)}`;
  const cut = possiblyTruncated
    ? " Older runs may be missing: Garmin exports only what was scrolled to."
    : "";
  return `${name}, ${span}.${cut}`;
}
