import { createHash } from "node:crypto";
import { constants, gunzipSync, zstdCompressSync, zstdDecompressSync } from "node:zlib";

/** The same value as JSON text, whatever the order of its properties. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const parts: string[] = [];
  for (const [key, inner] of Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))) {
    if (inner !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(inner)}`);
  }
  return `{${parts.join(",")}}`;
}

/** SHA-256 of a text, in hex. */
export function hashOfText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** SHA-256 of a value's canonical JSON, in hex. */
export function hashOf(value: unknown): string {
  return hashOfText(canonicalJson(value));
}

/** The fastest level, since higher ones win little on these texts; the checksum tells damage, as in gzip. */
const OPTIONS = { params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 } };
/** The first byte of gzip (RFC 1952), in which rows of earlier releases are packed. */
const GZIP = 0x1f;

/** Text packed for the database: a tenth of its size, and one string where JSON would be taken apart there. */
export function pack(text: string): string {
  return zstdCompressSync(text, OPTIONS).toString("base64");
}

/** What `pack` was given. @throws Error when the text was damaged. */
export function unpack(packed: string): string {
  const bytes = Buffer.from(packed, "base64");
  return (bytes[0] === GZIP ? gunzipSync(bytes) : zstdDecompressSync(bytes)).toString("utf8");
}
