/**
 * The one-to-one assignment of rows to columns with the highest sum (Hungarian method, O(n^3)). Pairs scored 0 or less
 * are left unassigned. Answers the column of each row, or -1, and the sum.
 */
export function bestAssignment(scores: readonly (readonly number[])[]): { columns: number[]; total: number } {
  const rows = scores.length;
  const size = Math.max(rows, scores[0]?.length ?? 0);
  const gain = (row: number, column: number) => Math.max(0, scores[row]?.[column] ?? 0);
  const columnOwner = uncontested(size, gain) ?? solveSquare(size, (row, column) => -gain(row, column));
  const columns = new Array<number>(rows).fill(-1);
  let total = 0;
  columnOwner.forEach((row, column) => {
    if (row >= rows || gain(row, column) <= 0) return;
    columns[row] = column;
    total += gain(row, column);
  });
  return { columns, total };
}

/**
 * The row of each column where no search is needed, as in most weeks: each row's best column is wanted by no other row, and
 * no other is as good. Then no assignment has a higher sum, and no other one the same. Null where rows compete.
 */
function uncontested(size: number, gain: (row: number, column: number) => number): number[] | null {
  const nobody = size;
  const owner = new Array<number>(size).fill(nobody);
  for (let row = 0; row < size; row += 1) {
    let best = -1;
    let highest = 0;
    let isTied = false;
    for (let column = 0; column < size; column += 1) {
      const here = gain(row, column);
      if (here > highest) [best, highest, isTied] = [column, here, false];
      else if (here > 0 && here === highest) isTied = true;
    }
    if (best < 0) continue;
    if (isTied || owner[best] !== nobody) return null;
    owner[best] = row;
  }
  return owner;
}

/** Cheapest perfect assignment of a square matrix: the row of each column. Potentials and shortest paths, row by row. */
function solveSquare(size: number, cost: (row: number, column: number) => number): number[] {
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const owner = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const previous = new Int32Array(size + 1);
    const seen = new Uint8Array(size + 1);
    owner[0] = row;
    let column = 0;
    do {
      seen[column] = 1;
      const at = owner[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let candidate = 1; candidate <= size; candidate += 1) {
        if (seen[candidate]) continue;
        const reduced =
          cost(at - 1, candidate - 1) - (rowPotential[at] ?? 0) - (columnPotential[candidate] ?? 0);
        if (reduced < (slack[candidate] ?? 0)) {
          slack[candidate] = reduced;
          previous[candidate] = column;
        }
        if ((slack[candidate] ?? 0) < delta) {
          delta = slack[candidate] ?? 0;
          next = candidate;
        }
      }
      for (let index = 0; index <= size; index += 1) {
        if (seen[index]) {
          const ownerRow = owner[index] ?? 0;
          rowPotential[ownerRow] = (rowPotential[ownerRow] ?? 0) + delta;
          columnPotential[index] = (columnPotential[index] ?? 0) - delta;
        } else slack[index] = (slack[index] ?? 0) - delta;
      }
      column = next;
    } while ((owner[column] ?? 0) !== 0);
    while (column !== 0) {
      const from = previous[column] ?? 0;
      owner[column] = owner[from] ?? 0;
      column = from;
    }
  }
  return Array.from(owner.slice(1), (row) => row - 1);
}
