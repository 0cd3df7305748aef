import { Gunzip } from "fflate";
import type { FileProblem } from "../issues";
import { ARCHIVE_LIMITS } from "./limits";

const MEND = "Export the activity once more and upload the file unchanged.";

function concat(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Unpacks one gzip file bit by bit, and stops as soon as it grows beyond what a recording can have. */
export function gunzip(bytes: Uint8Array): Uint8Array | FileProblem {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Gunzip((chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    ended = final;
  });
  try {
    for (let at = 0; at < bytes.length; at += ARCHIVE_LIMITS.chunkBytes) {
      const end = at + ARCHIVE_LIMITS.chunkBytes;
      stream.push(bytes.subarray(at, end), end >= bytes.length);
      const allowed = ARCHIVE_LIMITS.ratioFreeBytes + Math.min(end, bytes.length) * ARCHIVE_LIMITS.maxRatio;
      if (length > Math.min(allowed, ARCHIVE_LIMITS.maxEntryBytes)) {
        const message = `This gzip file unpacks to far more than an activity can have, so we stopped. ${MEND}`;
        return { code: "expandsTooFar", message };
      }
    }
  } catch {
    ended = false; // The unpacker's own words don't help a runner.
  }
  if (ended && length > 0) return concat(chunks, length);
  return { code: "gzipBroken", message: `This gzip file is damaged or was cut off. ${MEND}` };
}
