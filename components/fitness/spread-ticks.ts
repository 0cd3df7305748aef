/** Indexes of at most `most` entries out of `count`, evenly spread, first and last included. */
export function spreadIndexes(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  return Array.from({ length: most }, (_, index) => Math.round((index * (count - 1)) / (most - 1)));
}
