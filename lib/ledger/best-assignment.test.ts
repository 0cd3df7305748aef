import fc from "fast-check";
import { expect, it } from "vitest";
import { bestAssignment } from "./best-assignment";

/** The best sum by trying everything. */
function bruteForce(
  scores: readonly (readonly number[])[],
  row = 0,
  taken: ReadonlySet<number> = new Set(),
): number {
  const line = scores[row];
  if (line === undefined) return 0;
  const without = bruteForce(scores, row + 1, taken);
  const sums = line.map((score, column) =>
    taken.has(column) ? 0 : Math.max(0, score) + bruteForce(scores, row + 1, new Set([...taken, column])),
  );
  return Math.max(without, ...sums);
}

/** Small ones are often the same, and none or less is worth nothing. */
const score = fc.oneof(fc.integer({ min: -1, max: 3 }), fc.integer({ min: 0, max: 100 }));
const matrix = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(score, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

it("finds the best sum that trying everything finds, with no column twice", () => {
  fc.assert(
    fc.property(matrix, (scores) => {
      const { columns, total } = bestAssignment(scores);
      const used = columns.filter((column) => column >= 0);
      expect(new Set(used).size).toBe(used.length);
      expect(total).toBe(bruteForce(scores));
    }),
  );
});

it("assigns nothing where there is nothing", () => {
  expect(bestAssignment([])).toEqual({ columns: [], total: 0 });
  expect(bestAssignment([[], []])).toEqual({ columns: [-1, -1], total: 0 });
});
