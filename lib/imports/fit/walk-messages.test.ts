import { expect, it } from "vitest";
import { FitBroken, fitChecksum, type RawMessage, walkMessages } from "./walk-messages";

const SESSION = 18;
/** A definition of message 18, least byte first: one byte in field 5. */
const DEFINITION = [0x40, 0, 0, SESSION, 0, 1, 5, 1, 0];

function walk(...bytes: number[]): RawMessage[] {
  const found: RawMessage[] = [];
  walkMessages(Uint8Array.from(bytes), { wanted: new Set([SESSION]), onMessage: (one) => found.push(one) });
  return found;
}

it("hands out the wanted messages with their fields and bytes, and steps over the others", () => {
  const other = [0x41, 0, 0, 20, 0, 1, 3, 2, 0x84, 0x01, 9, 9];
  const [one, ...more] = walk(...DEFINITION, ...other, 0x00, 7, 0x01, 9, 9);
  expect(more).toEqual([]);
  expect(one).toMatchObject({ number: SESSION, littleEndian: true });
  expect(one?.fields).toEqual([{ number: 5, size: 1, baseType: 0 }]);
  expect([...(one?.bytes ?? [])]).toEqual([7]);
});

it("reads definitions that begin with the greatest byte", () => {
  expect(walk(0x40, 0, 1, 0, SESSION, 1, 5, 1, 0, 0x00, 7)).toMatchObject([{ littleEndian: false }]);
});

it("steps over the fields of developers", () => {
  const found = walk(0x60, 0, 0, SESSION, 0, 1, 5, 1, 0, 1, 0, 2, 0, 0x00, 7, 8, 8, 0x00, 6, 8, 8);
  expect(found.map(({ bytes }) => [...bytes])).toEqual([
    [7, 8, 8],
    [6, 8, 8],
  ]);
});

it("knows the short heads with a time in them", () => {
  expect(walk(...DEFINITION, 0x80 | 31, 7)).toHaveLength(1);
});

it.each([
  ["a message without a definition", [0x00, 7]],
  ["a message that runs over the end", [...DEFINITION, 0x00]],
  ["a definition that ends too early", DEFINITION.slice(0, 7)],
])("refuses %s", (_, bytes) => {
  expect(() => walk(...bytes)).toThrow(FitBroken);
});

it("has the checksum that the format asks for", () => {
  // Check value of CRC-16/ARC.
  expect(fitChecksum(new TextEncoder().encode("123456789"))).toBe(0xbb3d);
});
