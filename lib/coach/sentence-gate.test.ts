import fc from "fast-check";
import { expect, test } from "vitest";
import { sentenceGate } from "./sentence-gate";

function cut(text: string, sizes: number[]): string[] {
  const gate = sentenceGate();
  const out: string[] = [];
  let at = 0;
  for (let turn = 0; at < text.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    out.push(...gate.push(text.slice(at, at + size)));
    at += size;
  }
  return [...out, ...gate.flush()];
}

test("sentences come whole, whatever the pieces", () => {
  const text = "Run 5.2 km easy. Then rest!\n\n1. Warm up.\n2. Go. Is that ok?";
  expect(cut(text, [1]).join("|")).toBe(
    "Run 5.2 km easy. |Then rest!\n|\n|1. Warm up.\n|2. Go. |Is that ok?",
  );
});

test("nothing is lost or added, and the cut does not depend on the pieces", () => {
  const words = fc.array(fc.constantFrom("Run", "5.2", " ", ". ", "!", "\n", "e.g. ", "1. ", "km", "? "), {
    maxLength: 40,
  });
  const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(words, sizes, (parts, lengths) => {
      const text = parts.join("");
      expect(cut(text, lengths).join("")).toBe(text);
    }),
  );
});
