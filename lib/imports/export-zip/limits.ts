/** What an archive may unpack to, so that a small file cannot fill the memory or take minutes. */
export const ARCHIVE_LIMITS = {
  /** Bytes of the archive itself. The full export of a long-time runner has about 500 MB. */
  maxBytes: 800_000_000,
  /** Entries of all archives in it; ten years of activities and health data have about 20,000. */
  maxEntries: 60_000,
  /** Entries that an archive of any size may have. */
  freeEntries: 2_000,
  /** Bytes that further entries must have on average: reading one costs as much as unpacking some kilobytes. */
  minEntryBytes: 4_000,
  /** Unpacked to packed bytes beyond the allowance; JSON packs to about a twentieth, TCX and GPX to a tenth. */
  maxRatio: 40,
  /** The same for what is neither summaries nor TCX or GPX; FIT packs to a third, lists to a quarter, packed files hardly. */
  maxDenseRatio: 5,
  /** Bytes that may be unpacked whatever the ratio. */
  ratioFreeBytes: 4_000_000,
  /** Bytes that several TCX and GPX files may unpack to, or as many as the archive has: a second reads some 20 MB of them. */
  maxXmlTotalBytes: 20_000_000,
  /** Bytes of one packed recording or list. */
  maxEntryBytes: 24_000_000,
  /** Bytes handed to the unpacker at once; it may make a thousand times as many of them before it can be stopped. */
  chunkBytes: 16_384,
} as const;

/** How many entries an archive of so many bytes may have. */
export function entriesAllowed(bytes: number): number {
  const { maxEntries, freeEntries, minEntryBytes } = ARCHIVE_LIMITS;
  return Math.min(maxEntries, freeEntries + bytes / minEntryBytes);
}
