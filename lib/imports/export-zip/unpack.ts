import { Unzip, type UnzipFile, UnzipInflate } from "fflate";
import { IMPORT_LIMITS, RECORDING_LIMITS } from "../constants";
import { SummariesBroken, SummaryCutter } from "../garmin/cut-summaries";
import { gunzip } from "./gunzip";
import { ARCHIVE_LIMITS, entriesAllowed } from "./limits";
import { Pieces } from "./pieces";

/** Why unpacking stopped. */
export class ArchiveRefused extends Error {
  readonly code: "expandsTooFar" | "fileTooLarge" | "tooManyEntries" | "tooManyRecordings" | "zipBroken";

  constructor(code: ArchiveRefused["code"]) {
    super(code);
    this.code = code;
  }
}

export interface Unpacked {
  name: string;
  bytes: Uint8Array;
}

interface Sinks {
  /** Is this entry wanted? Others are not unpacked. */
  wants: (name: string) => boolean;
  onFile: (file: Unpacked) => void;
  onSummary: (summary: unknown) => void;
  /** A file that can't be read; the others are. */
  onFailed: (name: string, why: "entryBroken" | "fileTooLarge") => void;
}

/** Archives within the archive: Garmin packs the recordings into zips of their own. */
const NESTING_MAX = 1;

/** What is read at a speed of its own; wrappers are files that are packed once more, so that their content counts by itself. */
type Kind = "summaries" | "xml" | "dense" | "wrappers";

function kindOf(name: string): Kind {
  if (/\.(zip|gz)$/i.test(name)) return "wrappers";
  if (/\.json$/i.test(name)) return "summaries";
  return /\.(gpx|tcx)$/i.test(name) ? "xml" : "dense";
}

function withoutGz(name: string): string {
  return name.replace(/\.gz$/i, "");
}

/** Counts what one upload may cost, over all archives in it. */
class Budget {
  private readonly expanded: Record<Kind, number> = { summaries: 0, xml: 0, dense: 0, wrappers: 0 };
  private entries = 0;
  private activities = 0;
  private xmlFiles = 0;
  /** Packed bytes read so far. */
  packed = 0;
  /** The limit that was passed. The unpacker catches what is thrown inside it, so it is kept here. */
  refused: ArchiveRefused | null = null;

  refuse(code: ArchiveRefused["code"]): never {
    this.refused ??= new ArchiveRefused(code);
    throw this.refused;
  }

  addEntry(): void {
    this.entries += 1;
    if (this.entries > entriesAllowed(this.packed)) this.refuse("tooManyEntries");
  }

  addActivity(): void {
    this.activities += 1;
    if (this.activities > IMPORT_LIMITS.maxRows) this.refuse("tooManyRecordings");
  }

  addFile(name: string): void {
    if (kindOf(withoutGz(name)) === "xml") this.xmlFiles += 1;
  }

  addBytes(name: string, count: number): void {
    const kind = kindOf(name);
    this.expanded[kind] += count;
    const { maxRatio, maxDenseRatio, maxXmlTotalBytes, ratioFreeBytes } = ARCHIVE_LIMITS;
    const { dense, xml, summaries, wrappers } = this.expanded;
    const isBomb =
      Math.max(dense, wrappers) > ratioFreeBytes + this.packed * maxDenseRatio ||
      dense + xml + summaries > ratioFreeBytes + this.packed * maxRatio;
    if (isBomb) this.refuse("expandsTooFar");
    // One recording may have what it may have alone.
    const isTooMuchXml = this.xmlFiles > 1 && xml > Math.max(maxXmlTotalBytes, this.packed);
    if (isTooMuchXml || summaries > RECORDING_LIMITS.maxJsonBytes) this.refuse("tooManyRecordings");
  }
}

type Consumer = (chunk: Uint8Array, final: boolean) => void;

function summariesInto(name: string, { budget, sinks }: { budget: Budget; sinks: Sinks }): Consumer {
  const cutter = new SummaryCutter((summary) => {
    budget.addActivity();
    sinks.onSummary(summary);
  });
  let broken = false;
  return (chunk, final) => {
    if (broken) return;
    try {
      cutter.push(chunk);
      if (final) cutter.end();
    } catch (cause) {
      if (!(cause instanceof SummariesBroken)) throw cause;
      broken = true;
      sinks.onFailed(name, "entryBroken");
    }
  };
}

function fileInto(file: UnzipFile, input: { budget: Budget; sinks: Sinks }): Consumer {
  const pieces = new Pieces({ stated: file.originalSize ?? 0, packed: file.size ?? 0 });
  return (chunk, final) => {
    if (pieces.length + chunk.length > ARCHIVE_LIMITS.maxEntryBytes) input.budget.refuse("fileTooLarge");
    pieces.add(chunk);
    if (final) takeFile({ name: file.name, bytes: pieces.whole() }, input);
  };
}

/** Hands out a file; a recording that is packed once more is unpacked first. */
function takeFile(file: Unpacked, { budget, sinks }: { budget: Budget; sinks: Sinks }): void {
  if (!/\.gz$/i.test(file.name)) {
    sinks.onFile(file);
    return;
  }
  const bytes = gunzip(file.bytes);
  if (bytes instanceof Uint8Array) {
    const name = withoutGz(file.name);
    budget.addBytes(name, bytes.length);
    sinks.onFile({ name, bytes });
  } else sinks.onFailed(file.name, bytes.code === "fileTooLarge" ? "fileTooLarge" : "entryBroken");
}

function consumerOf(
  file: UnzipFile,
  input: { budget: Budget; sinks: Sinks; nesting: number },
): Consumer | null {
  const { name } = file;
  const { budget, sinks, nesting } = input;
  if (/\.zip$/i.test(name)) {
    if (nesting >= NESTING_MAX) return null;
    const inner = openZip({ budget, sinks, nesting: nesting + 1 });
    return (chunk, final) => inner.push(chunk, final);
  }
  return /\.json$/i.test(name) ? summariesInto(name, input) : fileInto(file, input);
}

function openZip(input: { budget: Budget; sinks: Sinks; nesting: number }): Unzip {
  const { budget, sinks } = input;
  const unzip = new Unzip((file: UnzipFile) => {
    budget.addEntry();
    if (file.name.endsWith("/") || !sinks.wants(file.name)) return;
    const consume = consumerOf(file, input);
    if (consume === null) return;
    budget.addFile(file.name);
    let failed = false;
    file.ondata = (error, chunk, final) => {
      if (failed || budget.refused) return;
      if (error) {
        failed = true;
        sinks.onFailed(file.name, "entryBroken");
        return;
      }
      budget.addBytes(file.name, chunk.length);
      consume(chunk, final);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  return unzip;
}

/**
 * Unpacks the wanted entries of an archive, and of archives in it, piece by piece; `drain` runs between pieces, so that
 * few files wait in memory at a time.
 * @throws ArchiveRefused when a limit is passed or the archive is damaged.
 */
export async function unpack(
  bytes: Uint8Array,
  input: Sinks & { drain: () => Promise<void> },
): Promise<void> {
  const budget = new Budget();
  const unzip = openZip({ budget, sinks: input, nesting: 0 });
  for (let at = 0; at < bytes.length; at += ARCHIVE_LIMITS.chunkBytes) {
    const end = Math.min(at + ARCHIVE_LIMITS.chunkBytes, bytes.length);
    budget.packed = end;
    try {
      unzip.push(bytes.subarray(at, end), end === bytes.length);
    } catch {
      throw budget.refused ?? new ArchiveRefused("zipBroken");
    }
    if (budget.refused) throw budget.refused;
    await input.drain();
  }
}
