/** Bytes of one summary; real ones have about 5 kB. */
const SUMMARY_BYTES_MAX = 1_000_000;
/** Brackets around a summary in `[{"summarizedActivitiesExport":[{...}]}]`. */
const DEPTH_MAX = 3;

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** The file is not what Garmin writes, or was cut off. */
export class SummariesBroken extends Error {}

/**
 * Cuts a summarizedActivities file into its summaries while it comes in, so that a file of hundreds of megabytes never
 * is in memory as a whole. Only brackets and quotes are looked at; each summary is parsed by itself.
 */
export class SummaryCutter {
  /** Brackets that are open around the summaries. */
  private readonly open: number[] = [];
  private inString = false;
  private escaped = false;
  /** Brackets that are open from the start of the current summary on; 0 between summaries. */
  private depth = 0;
  private parts: Uint8Array[] = [];
  private size = 0;
  /** Where the current summary starts in the current piece. */
  private from = 0;

  constructor(private readonly onSummary: (summary: unknown) => void) {}

  /** Takes the next piece. @throws SummariesBroken */
  push(chunk: Uint8Array): void {
    this.from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (this.inString) this.inText(byte);
      else if (byte === QUOTE) this.inString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.opens(byte, at);
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) this.closes(chunk, at);
    }
    // A copy: the unpacker may use its buffer again.
    if (this.depth > 0) this.keep(chunk.slice(this.from));
  }

  /** Says that nothing more comes. @throws SummariesBroken when the file ended within a summary or list. */
  end(): void {
    if (this.depth > 0 || this.inString || this.open.length > 0) throw new SummariesBroken();
  }

  private inText(byte: number): void {
    if (this.escaped) this.escaped = false;
    else if (byte === BACKSLASH) this.escaped = true;
    else if (byte === QUOTE) this.inString = false;
  }

  private opens(byte: number, at: number): void {
    const isSummary =
      byte === OPEN_OBJECT && this.open.at(-1) === OPEN_LIST && this.open.at(-2) === OPEN_OBJECT;
    if (this.depth > 0) {
      this.depth += 1;
    } else if (isSummary) {
      this.depth = 1;
      this.from = at;
    } else if (this.open.length >= DEPTH_MAX) {
      throw new SummariesBroken();
    } else {
      this.open.push(byte);
    }
  }

  private closes(chunk: Uint8Array, at: number): void {
    if (this.depth === 0) {
      this.open.pop();
      return;
    }
    this.depth -= 1;
    if (this.depth > 0) return;
    this.keep(chunk.subarray(this.from, at + 1));
    this.finish();
  }

  private keep(part: Uint8Array): void {
    this.size += part.length;
    if (this.size > SUMMARY_BYTES_MAX) throw new SummariesBroken();
    this.parts.push(part);
  }

  private finish(): void {
    const decoder = new TextDecoder();
    const text = this.parts.map((part) => decoder.decode(part, { stream: true })).join("") + decoder.decode();
    this.parts = [];
    this.size = 0;
    this.onSummary(parseSummary(text));
  }
}

function parseSummary(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SummariesBroken(); // The position that the parser names is one within a summary.
  }
}
