import { IMPORT_LIMITS, RECORDING_LIMITS } from "./constants";
import { type Content, type ReadContext, unreadable, type Writing } from "./content";
import { decodeText } from "./decode-text";
import { type BinaryKind, detectBinary, detectText, looksBinary, type TextKind } from "./detect";
import type { FileProblem } from "./issues";
import { readTable } from "./read-table";
import { listRecordings } from "./recordings/list-recordings";
import type { Recording } from "./recordings/recording";

type RecordingFormat = "fit" | "tcx" | "gpx";

const PROOFS: Readonly<Record<RecordingFormat, string>> = {
  fit: "FIT files store metres",
  tcx: "TCX files store metres",
  gpx: "GPX files store positions",
};

function tooLarge(bytes: number, maxBytes: number): FileProblem {
  const megabytes = (count: number) => (count / 1_000_000).toFixed(1).replace(".0", "");
  return {
    code: "fileTooLarge",
    message: `The file has ${megabytes(bytes)} MB; at most ${megabytes(maxBytes)} MB can be read at once. A Garmin activity list of ten years has less than 1 MB: check that this is the right file.`,
  };
}

function recorded(
  read: Recording[] | FileProblem,
  input: { format: RecordingFormat; writing: Writing; context: ReadContext },
): Content {
  const { format, writing, context } = input;
  if (!Array.isArray(read)) return unreadable(read, writing);
  const list = listRecordings(read, {
    timeZone: context.profile.timeZone ?? null,
    today: context.today,
    proof: PROOFS[format],
    complete: false,
  });
  return { format, writing, list };
}

async function readBinary(
  kind: BinaryKind,
  input: { bytes: Uint8Array; context: ReadContext },
): Promise<Content> {
  const { bytes, context } = input;
  if (kind === "fit") {
    if (bytes.length > RECORDING_LIMITS.maxFitBytes) {
      return unreadable(tooLarge(bytes.length, RECORDING_LIMITS.maxFitBytes));
    }
    const { readFit } = await import("./fit/read-fit");
    return recorded(await readFit(bytes), { format: "fit", writing: {}, context });
  }
  if (kind === "zip") {
    return unreadable({
      code: "fileIsZip",
      message: "Unpack this zip archive and upload the Activities.csv inside.",
    });
  }
  const { gunzip } = await import("./export-zip/gunzip");
  const inner = gunzip(bytes);
  if (!(inner instanceof Uint8Array)) return unreadable(inner);
  const isPacked = inner[0] === 0x1f || (inner[0] === 0x50 && inner[1] === 0x4b);
  if (!isPacked) return readContent(inner, context);
  return unreadable({
    code: "packedTwice",
    message: "The file is packed twice. Unpack it once and upload it.",
  });
}

async function readMarkup(
  kind: TextKind,
  input: { text: string; writing: Writing; context: ReadContext },
): Promise<Content> {
  const { text, writing, context } = input;
  if (kind === "tcx") {
    const { readTcx } = await import("./xml/read-tcx");
    return recorded(readTcx(text), { format: "tcx", writing, context });
  }
  if (kind === "garminJson") {
    const message =
      "These are the summaries of a Garmin data export. Upload the zip archive that they came in.";
    return unreadable({ code: "fileIsGarminJson", message }, writing);
  }
  const { readGpx } = await import("./xml/read-gpx");
  return recorded(readGpx(text), { format: "gpx", writing, context });
}

/** Bytes that text may have: by its first character, which tells recordings from tables. */
function maxTextBytes(bytes: Uint8Array): number {
  const { text } = decodeText(bytes.subarray(0, 4_096));
  return text.trimStart().startsWith("<") ? RECORDING_LIMITS.maxXmlBytes : IMPORT_LIMITS.maxBytes;
}

/**
 * Reads what is in a file, by what it looks like; gzip is unpacked. Readers that few files need are loaded when the
 * first such file comes.
 */
export async function readContent(bytes: Uint8Array, context: ReadContext): Promise<Content> {
  const binary = detectBinary(bytes);
  if (binary !== null && "kind" in binary) return readBinary(binary.kind, { bytes, context });
  if (binary !== null) return unreadable(binary);
  const maxBytes = maxTextBytes(bytes);
  if (bytes.length > maxBytes) return unreadable(tooLarge(bytes.length, maxBytes));
  const { text, encoding } = decodeText(bytes);
  if (looksBinary(bytes, { encoding })) {
    const message = "This is not a text file. Upload the Activities.csv that Garmin Connect exports.";
    return unreadable({ code: "fileIsBinary", message });
  }
  const kind = detectText(text);
  if (kind === null) return readTable(text, { encoding, context });
  if ("kind" in kind) return readMarkup(kind.kind, { text, writing: { encoding }, context });
  return unreadable(kind, { encoding });
}
