/** Signatures and sizes of the zip format (APPNOTE 4.3). */
const END = { signature: 0x06054b50, bytes: 22, commentMax: 65_535 };
const ENTRY = { signature: 0x02014b50, bytes: 46 };
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

/** Where the directory lies, by the record at the end; null when there is none, or one for archives above 4 GB. */
async function findDirectory(file: Blob): Promise<{ at: number; bytes: number } | null> {
  const tail = await viewOf(file.slice(Math.max(0, file.size - END.bytes - END.commentMax)));
  for (let at = tail.byteLength - END.bytes; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END.signature) continue;
    const directory = { at: tail.getUint32(at + 16, true), bytes: tail.getUint32(at + 12, true) };
    return directory.bytes <= DIRECTORY_MAX && directory.at + directory.bytes <= file.size ? directory : null;
  }
  return null;
}

async function dataOf(file: Blob, record: DataView): Promise<Blob | null> {
  const at = record.getUint32(42, true);
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
    const name = new Uint8Array(bytes.slice(at + ENTRY.bytes, at + ENTRY.bytes + nameLength));
    at += ENTRY.bytes + nameLength + record.getUint16(30, true) + record.getUint16(32, true);
    if (!LISTS.test(new TextDecoder().decode(name))) continue;
    const data = await dataOf(file, record);
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
