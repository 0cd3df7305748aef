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
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return crc;
}

function readLayout(
  data: Uint8Array,
  input: { at: number; hasDeveloperFields: boolean },
): Layout & { end: number } {
  const { at, hasDeveloperFields } = input;
  const byte = (index: number) => {
    const value = data[index];
    if (value === undefined) throw new FitBroken();
    return value;
  };
  const littleEndian = byte(at + 1) === 0;
  const [low, high] = littleEndian ? [at + 2, at + 3] : [at + 3, at + 2];
  const fields: FitField[] = [];
  let size = 0;
  let end = at + DEFINITION_BYTES;
  for (let count = byte(at + 4); count > 0; count -= 1, end += FIELD_BYTES) {
    fields.push({ number: byte(end), size: byte(end + 1), baseType: byte(end + 2) });
    size += byte(end + 1);
  }
  if (hasDeveloperFields) {
    const count = byte(end);
    end += 1;
    for (let index = 0; index < count; index += 1, end += FIELD_BYTES) size += byte(end + 1);
  }
  return { number: byte(high) * 256 + byte(low), littleEndian, fields, size, end };
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
  const layouts: (Layout | undefined)[] = [];
  for (let at = 0; at < data.length; ) {
    const head = data[at] ?? 0;
    at += 1;
    const isCompressed = (head & COMPRESSED) !== 0;
    if (!isCompressed && (head & DEFINITION) !== 0) {
      const layout = readLayout(data, { at, hasDeveloperFields: (head & DEVELOPER_FIELDS) !== 0 });
      layouts[head & LOCAL_TYPE] = layout;
      at = layout.end;
      continue;
    }
    const type = isCompressed ? (head >>> COMPRESSED_TYPE_SHIFT) & COMPRESSED_TYPE : head & LOCAL_TYPE;
    const layout = layouts[type];
    if (layout === undefined || at + layout.size > data.length) throw new FitBroken();
    if (input.wanted.has(layout.number)) {
      input.onMessage({ ...layout, bytes: data.subarray(at, at + layout.size) });
    }
    at += layout.size;
  }
}
