import type { RunnerContext } from "@/lib/data/change-runner";
import { sha256Hex } from "@/lib/imports/sha256";
import { PART_BYTES } from "@/lib/imports/use-cases/constants";
import { beginUpload, storePart } from "@/lib/imports/use-cases/send-in-parts";

/** The bytes of one part of a file. */
export function partOf(bytes: Uint8Array, part: number): Uint8Array {
  return bytes.slice(part * PART_BYTES, (part + 1) * PART_BYTES);
}

/** Announces a file that will come in parts. */
export async function announce(context: RunnerContext, bytes: Uint8Array, fileName = "Activities.csv") {
  return beginUpload(context, { sha256: await sha256Hex(bytes), fileName, bytes: bytes.length });
}

/** Sends a whole file in parts, last part first; answers its upload's id. */
export async function sendParts(
  context: RunnerContext,
  bytes: Uint8Array,
  fileName?: string,
): Promise<string> {
  const { uploadId, parts } = await announce(context, bytes, fileName);
  for (let part = parts - 1; part >= 0; part -= 1) {
    await storePart(context, { uploadId, part, bytes: partOf(bytes, part) });
  }
  return uploadId;
}
