import { gzipSync } from "node:zlib";
import { RECORDING_LIMITS } from "@/lib/imports/constants";
import { buildFit } from "@/lib/imports/fixtures/build-fit";
import { buildSummaries } from "@/lib/imports/fixtures/build-summaries";
import { MAX_BODY_BYTES, MAX_FILE_BYTES } from "@/lib/imports/use-cases/constants";
import { listOfRuns, recordingsOfHours } from "../import/files";
import { packOften } from "./pack-often";

/** A file made to hurt, as large as one may be sent. */
interface WorstFile {
  name: string;
  bytes: () => Uint8Array;
}

const HEADER = listOfRuns(0);
/** Milliseconds between two made-up activities: ten hours. */
const EVERY_MS = 36_000_000;
const FOLDER = "DI_CONNECT/DI-Connect-Fitness";

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function filled(start: string, filling: string, bytes: number): Uint8Array {
  const rest = bytes - encode(start).length;
  return encode(start + filling.repeat(Math.floor(rest / encode(filling).length)));
}

/** As many copies of a file as an archive of the largest size holds. */
function archiveOf(content: Uint8Array, nameOf: (index: number) => string): Uint8Array {
  const one = packOften(content, [nameOf(9_999)]).length;
  const copies = Math.floor(MAX_FILE_BYTES / one);
  return packOften(
    content,
    Array.from({ length: copies }, (_, index) => nameOf(index)),
  );
}

function summaries(count: number): Uint8Array {
  const newest = Date.UTC(2026, 10, 1);
  const changes = Array.from({ length: count }, (_, index) => {
    const at = newest - index * EVERY_MS;
    return { activityId: index, beginTimestamp: at, startTimeGmt: at, startTimeLocal: at };
  });
  return encode(buildSummaries(changes));
}

/** A recording as large as may come alone, packed. */
function largestGpx(): Uint8Array {
  const gpx = inTwoByteLetters(recordingsOfHours(24.5).gpx);
  const { maxXmlBytes } = RECORDING_LIMITS;
  if (gpx.length <= maxXmlBytes && gpx.length > 0.98 * maxXmlBytes) return gpx;
  throw new Error(`The largest recording has ${gpx.length} bytes, not almost ${maxXmlBytes}.`);
}

function inTwoByteLetters(gpx: Uint8Array): Uint8Array {
  return encode(new TextDecoder().decode(gpx).replace("Morning", "Утро 🌅"));
}

/** The worst of each kind: at the limits of what is accepted, or refused as late as can be. */
export const WORST_FILES: readonly WorstFile[] = [
  { name: "15 MB of quotes", bytes: () => filled(HEADER, '"', MAX_FILE_BYTES) },
  { name: "4 MB of quotes", bytes: () => filled(HEADER, '"', MAX_BODY_BYTES) },
  { name: "one cell of 4 MB", bytes: () => filled(`${HEADER}"`, "x", MAX_BODY_BYTES) },
  {
    name: "100,000 columns",
    bytes: () => encode(`${"a,".repeat(100_000)}\n${"1,".repeat(100_000)}`),
  },
  { name: "15,000 good rows", bytes: () => encode(listOfRuns(15_000)) },
  { name: "a gzip bomb", bytes: () => gzipSync(new Uint8Array(1_000_000_000)) },
  { name: "15 MB of zip bombs", bytes: () => archiveOf(new Uint8Array(20_000_000), (i) => `${i}.fit`) },
  {
    name: "15 MB of zipped summaries",
    bytes: () => archiveOf(summaries(2_000), (i) => `${FOLDER}/${i}_summarizedActivities.json`),
  },
  {
    name: "19,000 Garmin summaries",
    bytes: () => packOften(summaries(19_000), [`${FOLDER}/0_summarizedActivities.json`]),
  },
  { name: "15 MB of zipped GPX", bytes: () => archiveOf(recordingsOfHours(13).gpx, (i) => `${i}.gpx`) },
  { name: "15 MB of zipped FIT", bytes: () => archiveOf(buildFit({ records: 100_000 }), (i) => `${i}.fit`) },
  { name: "FIT of a million points", bytes: () => buildFit({ records: 1_000_000 }) },
  { name: "15 MB of GPX", bytes: () => recordingsOfHours(17).gpx },
  { name: "15 MB of GPX, two-byte", bytes: () => inTwoByteLetters(recordingsOfHours(17).gpx) },
  { name: "21 MB of GPX, gzipped", bytes: () => gzipSync(largestGpx()) },
  { name: "21 MB of GPX in a zip", bytes: () => packOften(largestGpx(), ["a.gpx"]) },
  { name: "21 MB of GPX in a gzip in a zip", bytes: () => packOften(gzipSync(largestGpx()), ["a.gpx.gz"]) },
  {
    name: "15 MB of zips of zipped FIT",
    bytes: () =>
      packOften(
        archiveOf(buildFit({ records: 100_000 }), (i) => `${i}.fit`),
        ["a.zip"],
      ),
  },
  { name: "15 MB of TCX", bytes: () => recordingsOfHours(22).tcx },
  { name: "3 MB of elements", bytes: () => encode(`<gpx>${"<a/>".repeat(740_000)}</gpx>`) },
];
