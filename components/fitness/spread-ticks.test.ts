import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadIndexes } from "./spread-ticks";

describe("spreadIndexes", () => {
  it("keeps all of a short list", () => {
    expect(spreadIndexes(3, 5)).toEqual([0, 1, 2]);
    expect(spreadIndexes(0, 5)).toEqual([]);
  });

  it("gives distinct rising indexes from the first to the last", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 2, max: 12 }), (count, most) => {
        const indexes = spreadIndexes(count, most);
        expect(indexes[0]).toBe(0);
        expect(indexes.at(-1)).toBe(count - 1);
        expect(indexes.length).toBeLessThanOrEqual(most);
        expect(indexes).toEqual([...new Set(indexes)].sort((a, b) => a - b));
      }),
    );
  });
});
