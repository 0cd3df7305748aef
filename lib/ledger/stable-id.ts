import { createHash } from "node:crypto";

/** An id (UUID version 8) made from a text: the same text gives the same id, so that order and retries leave no trace. */
export function stableId(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex").slice(0, 32);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join("-");
}
