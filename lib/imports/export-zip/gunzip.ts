import { Gunzip } from "fflate";
import type { FileProblem } from "../issues";
import { RECORDING_TOO_LARGE } from "../read-recording";
import { ARCHIVE_LIMITS } from "./limits";
import { Pieces } from "./pieces";

const MEND = "Export the activity once more and upload the file unchanged.";

/** The size that ends a gzip file: four bytes, the least first (RFC 1952). */
function statedSize(bytes: Uint8Array): number {
  return bytes.length < 4
    ? 0
    : new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(0, true);
}

/** Unpacks one gzip file bit by bit, and stops as soon as it grows beyond what a recording can have. */
export function gunzip(bytes: Uint8Array): Uint8Array | FileProblem {
  const pieces = new Pieces({ stated: statedSize(bytes), packed: bytes.length });
  let ended = false;
  const stream = new Gunzip((chunk, final) => {
    pieces.add(chunk);
    ended = final;
  });
  try {
    for (let at = 0; at < bytes.length; at += ARCHIVE_LIMITS.chunkBytes) {
      const end = at + ARCHIVE_LIMITS.chunkBytes;
      stream.push(bytes.subarray(at, end), end >= bytes.length);
      const allowed = ARCHIVE_LIMITS.ratioFreeBytes + Math.min(end, bytes.length) * ARCHIVE_LIMITS.maxRatio;
      if (pieces.length > allowed) {
        const message = `This gzip file unpacks to far more than an activity can have, so we stopped. ${MEND}`;
        return { code: "expandsTooFar", message };
      }
      if (pieces.length > ARCHIVE_LIMITS.maxEntryBytes) return RECORDING_TOO_LARGE;
    }
  } catch {
    ended = false; // The unpacker's own words don't help a runner.
  }
  if (ended && pieces.length > 0) return pieces.whole();
  return { code: "gzipBroken", message: `This gzip file is damaged or was cut off. ${MEND}` };
}
