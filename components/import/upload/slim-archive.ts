/** Signatures and sizes of the zip format (APPNOTE 4.3). */
const END = { signature: 0x06054b50, bytes: 22, commentMax: 65_535 };
const ENTRY = { signature: 0x02014b50, bytes: 46 };
/** The same end for archives that need wider numbers, and the record that tells where it lies. */
const WIDE_END = { signature: 0x06064b50, bytes: 56 };
const WIDE_END_AT = { signature: 0x07064b50, bytes: 20 };
/** Stands for a number that is told in 64 bits elsewhere; among the extras of an entry under this tag. */
const TOLD_ELSEWHERE = 0xffff_ffff;
const WIDE_TAG = 0x0001;
const LOCAL = { signature: 0x04034b50, bytes: 30 };
/** Bytes of a directory that is read: 60,000 entries with long names. */
const DIRECTORY_MAX = 16_000_000;
/** Garmin's summaries and Strava's list: all activities of an account, in a small part of its archive. */
const LISTS = /(summarizedactivities[^/]*\.json|(^|\/)activities\.csv)$/i;
/** Bit of the flags: sizes stand behind the data. In the new archive they stand before it. */
const SIZES_BEHIND = 0x0008;

type Entry = { name: Uint8Array<ArrayBuffer>; record: DataView<ArrayBuffer>; data: Blob };

async function viewOf(blob: Blob): Promise<DataView<ArrayBuffer>> {
  return new DataView(await blob.arrayBuffer());
}

type Place = { at: number; bytes: number };

/** Where the directory lies by the wide end of an archive, which is told just before `endAt`; null without one. */
async function wideDirectory(file: Blob, endAt: number): Promise<Place | null> {
  const pointer = await viewOf(file.slice(Math.max(0, endAt - WIDE_END_AT.bytes), endAt));
  const isPointer = pointer.byteLength === WIDE_END_AT.bytes;
  if (!isPointer || pointer.getUint32(0, true) !== WIDE_END_AT.signature) return null;
  const at = Number(pointer.getBigUint64(8, true));
  const end = await viewOf(file.slice(at, at + WIDE_END.bytes));
  if (end.byteLength < WIDE_END.bytes || end.getUint32(0, true) !== WIDE_END.signature) return null;
  return { at: Number(end.getBigUint64(48, true)), bytes: Number(end.getBigUint64(40, true)) };
}

/** Where the directory lies, by the record at the end; null when there is none. */
async function findDirectory(file: Blob): Promise<Place | null> {
  const tail = await viewOf(file.slice(Math.max(0, file.size - END.bytes - END.commentMax)));
  for (let at = tail.byteLength - END.bytes; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END.signature) continue;
    const plain = { at: tail.getUint32(at + 16, true), bytes: tail.getUint32(at + 12, true) };
    const isWide = plain.at === TOLD_ELSEWHERE || plain.bytes === TOLD_ELSEWHERE;
    const directory = isWide ? await wideDirectory(file, file.size - tail.byteLength + at) : plain;
    if (directory === null) return null;
    return directory.bytes <= DIRECTORY_MAX && directory.at + directory.bytes <= file.size ? directory : null;
  }
  return null;
}

/**
 * Puts sizes that are told in 64 bits into the record itself, and answers where the entry lies. Lists of activities never
 * need as much, but a program that writes while it packs does not know that.
 */
function narrow(record: DataView, extras: DataView): number {
  let wideAt = extras.byteLength;
  for (let at = 0; at + 4 <= extras.byteLength; at += 4 + extras.getUint16(at + 2, true)) {
    if (extras.getUint16(at, true) === WIDE_TAG) wideAt = at + 4;
  }
  const numberAt = (field: number): number => {
    const plain = record.getUint32(field, true);
    if (plain !== TOLD_ELSEWHERE || wideAt + 8 > extras.byteLength) return plain;
    wideAt += 8;
    return Number(extras.getBigUint64(wideAt - 8, true));
  };
  // In this order: what it unpacks to, what it has packed, where it lies.
  record.setUint32(24, numberAt(24), true);
  record.setUint32(20, numberAt(20), true);
  return numberAt(42);
}

async function dataOf(file: Blob, { record, at }: { record: DataView; at: number }): Promise<Blob | null> {
  const local = await viewOf(file.slice(at, at + LOCAL.bytes));
  if (local.byteLength < LOCAL.bytes || local.getUint32(0, true) !== LOCAL.signature) return null;
  const start = at + LOCAL.bytes + local.getUint16(26, true) + local.getUint16(28, true);
  return file.slice(start, start + record.getUint32(20, true));
}

async function listEntries(file: Blob): Promise<Entry[]> {
  const directory = await findDirectory(file);
  if (directory === null) return [];
  const bytes = await file.slice(directory.at, directory.at + directory.bytes).arrayBuffer();
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY.bytes <= bytes.byteLength; ) {
    const record = new DataView(bytes.slice(at, at + ENTRY.bytes));
    if (record.getUint32(0, true) !== ENTRY.signature) return [];
    const nameLength = record.getUint16(28, true);
    const extrasAt = at + ENTRY.bytes + nameLength;
    const name = new Uint8Array(bytes.slice(at + ENTRY.bytes, extrasAt));
    const extras = new DataView(bytes.slice(extrasAt, extrasAt + record.getUint16(30, true)));
    at = extrasAt + extras.byteLength + record.getUint16(32, true);
    if (!LISTS.test(new TextDecoder().decode(name))) continue;
    const data = await dataOf(file, { record, at: narrow(record, extras) });
    if (data === null) return [];
    entries.push({ name, record, data });
  }
  return entries;
}

/** The local header of an entry, without the extras of the old one. */
function localHeader({ name, record }: Entry): DataView<ArrayBuffer> {
  const header = new DataView(new ArrayBuffer(LOCAL.bytes));
  header.setUint32(0, LOCAL.signature, true);
  // Version, flags, method, time, date, checksum, both sizes: the same fields in the same order.
  for (let at = 0; at < 22; at += 1) header.setUint8(4 + at, record.getUint8(6 + at));
  header.setUint16(6, record.getUint16(8, true) & ~SIZES_BEHIND, true);
  header.setUint16(26, name.length, true);
  return header;
}

function directoryRecord({ record }: Entry, at: number): DataView<ArrayBuffer> {
  const copy = new DataView(record.buffer.slice(0));
  copy.setUint16(8, record.getUint16(8, true) & ~SIZES_BEHIND, true);
  copy.setUint32(30, 0, true); // No extras, no comment.
  copy.setUint32(42, at, true);
  return copy;
}

/**
 * A small archive of the lists of activities in a large one (the data export of Garmin has hundreds of megabytes, its
 * summaries a few), or null when there are none. Packed data is copied as it is, so the same archive always gives the
 * same bytes, and little of it is read.
 */
export async function slimArchive(file: Blob): Promise<Blob | null> {
  const entries = await listEntries(file);
  if (entries.length === 0) return null;
  const body: BlobPart[] = [];
  const directory: BlobPart[] = [];
  let size = 0;
  let directoryBytes = 0;
  for (const entry of entries) {
    const { name, data } = entry;
    directory.push(directoryRecord(entry, size), name);
    directoryBytes += ENTRY.bytes + name.length;
    body.push(localHeader(entry), name, data);
    size += LOCAL.bytes + name.length + data.size;
  }
  const end = new DataView(new ArrayBuffer(END.bytes));
  end.setUint32(0, END.signature, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, directoryBytes, true);
  end.setUint32(16, size, true);
  return new Blob([...body, ...directory, end]);
}
