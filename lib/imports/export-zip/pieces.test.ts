import { expect, it } from "vitest";
import { ARCHIVE_LIMITS } from "./limits";
import { Pieces } from "./pieces";

it.each([
  ["is right", 5],
  ["is missing", 0],
  ["is too small", 2],
  ["is too large", 4_000_000_000],
])("puts a file together whose stated size %s", (_, stated) => {
  const pieces = new Pieces({ stated, packed: 5 });
  for (const piece of [[1, 2], [], [3], [4, 5]]) pieces.add(Uint8Array.from(piece));
  expect(pieces.length).toBe(5);
  expect([...pieces.whole()]).toEqual([1, 2, 3, 4, 5]);
});

it("makes no more room than an archive may unpack its bytes to, whatever is stated", () => {
  const made: number[] = [];
  const { Uint8Array: Plain } = globalThis;
  class Counted extends Plain {
    constructor(size: number) {
      super(size);
      made.push(size);
    }
  }
  globalThis.Uint8Array = Counted as unknown as typeof Plain;
  try {
    new Pieces({ stated: 24_000_000, packed: 10 });
    new Pieces({ stated: 4_000_000_000, packed: 10_000_000 });
  } finally {
    globalThis.Uint8Array = Plain;
  }
  expect(made).toEqual([10 * ARCHIVE_LIMITS.maxRatio, ARCHIVE_LIMITS.maxEntryBytes]);
});
