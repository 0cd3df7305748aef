import { IMPORT_LIMITS, RECORDING_LIMITS } from "./constants";
import { type Content, type ReadContext, unreadable, type Writing } from "./content";
import { decodeStart, decodeText } from "./decode-text";
import { type BinaryKind, detectBinary, detectText, looksBinary, startOf } from "./detect";
import {
  RECORDING_TOO_LARGE,
  type RecordingFile,
  type RecordingFormat,
  readFitFile,
  readXmlFile,
  tooLarge,
} from "./read-recording";
import { readTable } from "./read-table";
import { listRecordings } from "./recordings/list-recordings";
import type { Recording } from "./recordings/recording";

const PROOFS: Readonly<Record<RecordingFormat, string>> = {
  fit: "FIT files store metres",
  tcx: "TCX files store metres",
  gpx: "GPX files store positions",
};

function listed(
  recordings: readonly Recording[],
  input: { context: ReadContext; proof: string; complete: boolean },
): ReturnType<typeof listRecordings> {
  const { context, proof, complete } = input;
  const timeZone = context.profile.timeZone ?? null;
  const { today, sportWords } = context;
  return listRecordings(recordings, { timeZone, today, proof, complete, sportWords });
}

function recorded({ format, encoding, read }: RecordingFile, context: ReadContext): Content {
  const writing: Writing = { encoding };
  if (!Array.isArray(read)) return unreadable(read, writing);
  return { format, writing, list: listed(read, { context, proof: PROOFS[format], complete: false }) };
}

async function readBinary(
  kind: BinaryKind,
  input: { bytes: Uint8Array; context: ReadContext },
): Promise<Content> {
  const { bytes, context } = input;
  if (kind === "fit") return recorded(await readFitFile(bytes), context);
  if (kind === "zip") {
    const { readZip } = await import("./export-zip/read-zip");
    return readZip(bytes, { context, readContent });
  }
  const { gunzip } = await import("./export-zip/gunzip");
  const inner = gunzip(bytes);
  if (!(inner instanceof Uint8Array)) return unreadable(inner);
  const packed = detectBinary(inner);
  const isPacked = packed !== null && "kind" in packed && packed.kind !== "fit";
  if (!isPacked) return readContent(inner, context);
  return unreadable({
    code: "packedTwice",
    message: "The file is packed twice. Unpack it once and upload it.",
  });
}

async function readGarminJson(bytes: Uint8Array, context: ReadContext): Promise<Content> {
  const { readSummaries } = await import("./garmin/summaries");
  const recordings = readSummaries(bytes);
  if (!Array.isArray(recordings)) return unreadable(recordings);
  if (recordings.length === 0) {
    const message =
      "This file of a Garmin data export holds no activities. Upload the zip archive that it came in.";
    return unreadable({ code: "noRows", message });
  }
  const list = listed(recordings, { context, proof: "the data export stores centimetres", complete: true });
  return { format: "garmin-export-json", writing: { encoding: "utf-8" }, list };
}

/**
 * Reads what is in a file, by what it looks like; gzip is unpacked. Readers that few files need are loaded when the
 * first such file comes.
 */
export async function readContent(bytes: Uint8Array, context: ReadContext): Promise<Content> {
  const binary = detectBinary(bytes);
  if (binary !== null && "kind" in binary) return readBinary(binary.kind, { bytes, context });
  if (binary !== null) return unreadable(binary);
  const peek = startOf(decodeStart(bytes).text);
  const isSummaries = /^[[{]/.test(peek) && peek.includes("summarizedactivitiesexport");
  const isXml = peek.startsWith("<");
  const textMax = isXml ? RECORDING_LIMITS.maxXmlBytes : IMPORT_LIMITS.maxBytes;
  const maxBytes = isSummaries ? RECORDING_LIMITS.maxJsonBytes : textMax;
  if (bytes.length > maxBytes)
    return unreadable(isXml ? RECORDING_TOO_LARGE : tooLarge(bytes.length, maxBytes));
  if (isSummaries) return readGarminJson(bytes, context);
  const { text, encoding } = decodeText(bytes);
  if (looksBinary(bytes, { encoding })) {
    const message = "This is not a text file. Upload the Activities.csv that Garmin Connect exports.";
    return unreadable({ code: "fileIsBinary", message });
  }
  const kind = detectText(text);
  if (kind === null) return readTable(text, { encoding, context });
  if (!("kind" in kind)) return unreadable(kind, { encoding });
  return recorded(
    await readXmlFile(text, { kind: kind.kind, encoding, sportWords: context.sportWords }),
    context,
  );
}
