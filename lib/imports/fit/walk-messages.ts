/** How one kind of message is laid out: what its definition says. */
interface Layout {
  number: number;
  littleEndian: boolean;
  fields: readonly FitField[];
  /** Bytes of one message, fields of developers included. */
  size: number;
}

interface FitField {
  number: number;
  size: number;
  baseType: number;
}

/** One message as it is written. */
export interface RawMessage extends Layout {
  bytes: Uint8Array;
}

/** The records of the file contradict each other. */
export class FitBroken extends Error {}

/** Bits of the byte before each record. Source: the public description of the FIT protocol. */
const COMPRESSED = 0x80;
const DEFINITION = 0x40;
const DEVELOPER_FIELDS = 0x20;
const LOCAL_TYPE = 0x0f;
const COMPRESSED_TYPE_SHIFT = 5;
const COMPRESSED_TYPE = 0x03;
/** Bytes of a definition before its fields, and of each field in it. */
const DEFINITION_BYTES = 5;
const FIELD_BYTES = 3;
const CRC_POLYNOMIAL = 0xa001;

const CRC_TABLE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ CRC_POLYNOMIAL : crc >>> 1;
  return crc;
});

/** The checksum of FIT files: CRC-16 with the reversed polynomial 0x8005. */
export function fitChecksum(bytes: Uint8Array): number {
  let crc = 0;
  // By index: going through tens of millions of bytes with an iterator takes ten times as long.
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return crc;
}

/** Bytes of the fields that are listed from `at` on, by the second byte of each. */
function sizeOf(data: Uint8Array, { at, count }: { at: number; count: number }): number {
  if (at + count * FIELD_BYTES > data.length) throw new FitBroken();
  let size = 0;
  for (let index = 0; index < count; index += 1) size += data[at + index * FIELD_BYTES + 1] ?? 0;
  return size;
}

function fieldsOf(data: Uint8Array, { at, count }: { at: number; count: number }): FitField[] {
  return Array.from({ length: count }, (_, index) => {
    const start = at + index * FIELD_BYTES;
    const [number = 0, size = 0, baseType = 0] = data.subarray(start, start + FIELD_BYTES);
    return { number, size, baseType };
  });
}

/** Reads a definition that starts at `at`; `end` is where the next record starts. */
function readLayout(
  data: Uint8Array,
  input: { at: number; hasDeveloperFields: boolean; wanted: ReadonlySet<number> },
): Layout & { end: number } {
  const { at, hasDeveloperFields, wanted } = input;
  const littleEndian = data[at + 1] === 0;
  const [first = 0, second = 0, count = 0] = [data[at + 2], data[at + 3], data[at + 4]];
  const number = littleEndian ? second * 256 + first : first * 256 + second;
  const own = { at: at + DEFINITION_BYTES, count };
  let size = sizeOf(data, own);
  let end = own.at + count * FIELD_BYTES;
  if (hasDeveloperFields) {
    const more = { at: end + 1, count: data[end] ?? 0 };
    size += sizeOf(data, more);
    end = more.at + more.count * FIELD_BYTES;
  }
  // Every point of a file may have a definition of its own; only those of wanted messages are looked into.
  return { number, littleEndian, fields: wanted.has(number) ? fieldsOf(data, own) : [], size, end };
}

/**
 * Walks over the records of a FIT file, between its header and its checksum, and hands out the messages with a wanted
 * number. The others are stepped over, so that a recording of a day takes no more than a look at each of its points.
 * @throws FitBroken when a record has no definition or runs over the end.
 */
export function walkMessages(
  data: Uint8Array,
  input: { wanted: ReadonlySet<number>; onMessage: (message: RawMessage) => void },
): void {
  const { wanted, onMessage } = input;
  const layouts: (Layout | undefined)[] = [];
  for (let at = 0; at < data.length; ) {
    const head = data[at] ?? 0;
    at += 1;
    const isCompressed = (head & COMPRESSED) !== 0;
    if (!isCompressed && (head & DEFINITION) !== 0) {
      const layout = readLayout(data, { at, hasDeveloperFields: (head & DEVELOPER_FIELDS) !== 0, wanted });
      layouts[head & LOCAL_TYPE] = layout;
      at = layout.end;
      continue;
    }
    const type = isCompressed ? (head >>> COMPRESSED_TYPE_SHIFT) & COMPRESSED_TYPE : head & LOCAL_TYPE;
    const layout = layouts[type];
    if (layout === undefined || at + layout.size > data.length) throw new FitBroken();
    if (wanted.has(layout.number)) onMessage({ ...layout, bytes: data.subarray(at, at + layout.size) });
    at += layout.size;
  }
}
