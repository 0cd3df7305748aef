/** A number of bytes in words, as `21.6 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1).replace(".0", "")} MB`;
}
