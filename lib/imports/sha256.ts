/**
 * SHA-256 of bytes as 64 lower-case hex digits. WebCrypto, so that browser and server agree; in a browser it needs a
 * secure page (https or localhost).
 */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const { buffer, byteOffset, length } = bytes;
  // WebCrypto wants bytes that are not backed by shared memory; others are not copied, since a file may be large.
  const own =
    buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, length) : new Uint8Array(bytes);
  const digest = await globalThis.crypto.subtle.digest("SHA-256", own);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
