import { describe, expect, it } from "vitest";
import { RECORDING_LIMITS } from "../constants";
import { type FitMessage, fitMessages, MESSAGE } from "./fit-messages";
import { fitChecksum } from "./walk-messages";

const { maxFitFiles, maxFitMessages } = RECORDING_LIMITS;
/** Base types of the public FIT profile. */
const TYPE = {
  enum: 0x00,
  uint8: 0x02,
  string: 0x07,
  uint8z: 0x0a,
  uint16: 0x84,
  uint16z: 0x8b,
  uint32: 0x86,
};
/** An invalid number of 32 bits, the same in either order. */
const INVALID = [0xff, 0xff, 0xff, 0xff];

/** A file around data: a header of that many bytes, the checksum of all. */
function fitOf(data: readonly number[], headerBytes = 14): number[] {
  const { length } = data;
  const size = [length & 0xff, (length >> 8) & 0xff, length >> 16, 0];
  const header = [headerBytes, 0x10, 0, 0, ...size, 0x2e, 0x46, 0x49, 0x54, 0, 0].slice(0, headerBytes);
  const whole = [...header, ...new Array(headerBytes - header.length).fill(0), ...data];
  const checksum = fitChecksum(Uint8Array.from(whole));
  return [...whole, checksum & 0xff, checksum >> 8];
}

/** A session with fields of these types, and its bytes; `order` 1 writes the greatest byte first. */
function session(fields: readonly [number, number][], bytes: readonly number[], order: 0 | 1 = 0): number[] {
  const number = order === 0 ? [MESSAGE.session, 0] : [0, MESSAGE.session];
  const layout = fields.flatMap(([size, type], field) => [field, size, type]);
  return [0x40, 0, order, ...number, fields.length, ...layout, 0x00, ...bytes];
}

function read(bytes: readonly number[]): FitMessage[][] {
  const files = fitMessages(Uint8Array.from(bytes));
  if (!Array.isArray(files)) throw new Error(files.code);
  return files;
}

function only(bytes: readonly number[]): FitMessage {
  const [[message] = []] = read(bytes);
  if (message === undefined) throw new Error("There is no message.");
  return message;
}

const NUMBERS: [number, number][] = [
  [2, TYPE.uint16],
  [4, TYPE.uint32],
];

describe("numbers of a FIT message", () => {
  it("are read in the order of bytes that its definition says", () => {
    const least = only(fitOf(session(NUMBERS, [0x34, 0x12, 0x78, 0x56, 0x34, 0x12])));
    const greatest = only(fitOf(session(NUMBERS, [0x12, 0x34, 0x12, 0x34, 0x56, 0x78], 1)));
    for (const message of [least, greatest]) {
      expect([message.uint(0), message.uint(1), message.uint(2)]).toEqual([0x1234, 0x1234_5678, null]);
    }
  });

  it.each<[string, number, number[], number | null]>([
    ["enum of ones", TYPE.enum, [0xff], null],
    ["uint8 of ones", TYPE.uint8, [0xff], null],
    ["uint8 below it", TYPE.uint8, [0xfe], 0xfe],
    ["uint16 of ones", TYPE.uint16, [0xff, 0xff], null],
    ["uint16 with ones in one byte", TYPE.uint16, [0xff, 0x00], 0xff],
    ["uint32 of ones", TYPE.uint32, INVALID, null],
    ["uint8z of zeros", TYPE.uint8z, [0], null],
    ["uint8z of ones", TYPE.uint8z, [0xff], 0xff],
    ["uint16z of zeros", TYPE.uint16z, [0, 0], null],
    ["uint8 of zeros", TYPE.uint8, [0], 0],
    ["text", TYPE.string, [0x37, 0], null],
    ["list, by its first element", TYPE.uint8, [7, 9], 7],
    ["number with fewer bytes than its type", TYPE.uint32, [1, 2], null],
  ])("%s", (_, type, bytes, expected) => {
    const message = only(fitOf(session([[bytes.length, type]], bytes)));
    expect(message.uint(0)).toBe(expected);
    expect(message.text(0)).toBe(type === TYPE.string ? "7" : "");
  });
});

describe("the frame of a FIT file", () => {
  const data = session([[1, TYPE.uint8]], [7]);

  it.each([12, 14])("has a header of %i bytes", (headerBytes) => {
    expect(only(fitOf(data, headerBytes)).uint(0)).toBe(7);
  });

  it.each([11, 13, 16])("has no header of %i bytes", (headerBytes) => {
    expect(() => read(fitOf(data, headerBytes))).toThrow("fitBroken");
  });

  it("holds as many messages as an activity may have and no more", () => {
    const many = (count: number) => fitOf([...data, ...new Array(count - 1).fill([0x00, 7]).flat()]);
    expect(read(many(maxFitMessages))[0]).toHaveLength(maxFitMessages);
    expect(() => read(many(maxFitMessages + 1))).toThrow("fitBroken");
  });

  it("may be followed by further files, which are read as files of their own", () => {
    const other = session([[1, TYPE.uint8]], [8]);
    const chain = [...fitOf(data), ...fitOf([]), ...fitOf(other, 12)];
    expect(read(chain).map((messages) => messages.map(({ uint }) => uint(0)))).toEqual([[7], [], [8]]);
    expect(() => read(chain.slice(0, -1))).toThrow("fitCutOff");
    expect(() => read([...chain.slice(0, -1), 1])).toThrow("fitChecksumWrong");
    expect(read([...fitOf(data), ...new Array(40).fill(0)])).toHaveLength(1);
  });

  it("is bounded over all chained files, with or without messages", () => {
    const half = fitOf([...data, ...new Array(maxFitMessages / 2 - 1).fill([0x00, 7]).flat()]);
    expect(read([...half, ...half])).toHaveLength(2);
    expect(() => read([...half, ...half, ...fitOf(data)])).toThrow("fitBroken");
    const empty = (count: number) => new Array(count).fill(fitOf([])).flat();
    expect(read(empty(maxFitFiles))).toHaveLength(maxFitFiles);
    expect(() => read(empty(maxFitFiles + 1))).toThrow("fitBroken");
  });
});
