import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadIndexes } from "./spread-ticks";

describe("spreadIndexes", () => {
  it("keeps all of a short list", () => {
    expect(spreadIndexes(3, 5)).toEqual([0, 1, 2]);
    expect(spreadIndexes(0, 5)).toEqual([]);
  });

  it("is evenly spaced up to the last entry and never too long", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 2, max: 12 }), (count, most) => {
        const indexes = spreadIndexes(count, most);
        const gaps = indexes.slice(1).map((index, position) => index - (indexes[position] ?? 0));
        expect(indexes.at(-1)).toBe(count - 1);
        expect(indexes.length).toBeLessThanOrEqual(most);
        expect(new Set(gaps).size).toBeLessThanOrEqual(1);
      }),
    );
  });
});
