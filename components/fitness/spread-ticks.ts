/** Indexes of at most `most` entries out of `count`: evenly spaced, the last one always among them, rising. */
export function spreadIndexes(count: number, most: number): number[] {
  const stride = Math.max(1, Math.ceil(count / most));
  const indexes: number[] = [];
  for (let index = count - 1; index >= 0; index -= stride) indexes.unshift(index);
  return indexes;
}
