const BYTES = 16;
/** RFC 9562: version 4 in the high bits of byte 6, the variant in those of byte 8. */
const VERSION = { at: 6, keep: 0x0f, set: 0x40 };
const VARIANT = { at: 8, keep: 0x3f, set: 0x80 };

/**
 * A random UUID that names one intention of the runner, so that a repeated press or a retry counts once.
 * `crypto.randomUUID` is missing on plain-http addresses of a home network; random values are there too.
 */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  for (const { at, keep, set } of [VERSION, VARIANT]) bytes[at] = ((bytes[at] ?? 0) & keep) | set;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
