import { gzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { unpack } from "./unpack";

const MEGABYTE = 1_000_000;
/** Of a megabyte, the bytes that don't pack: FIT files of watches pack to about this part. */
const FIRM_BYTES = 214_000;
const COUNT = 40;

/** A file of a megabyte that packs 4.66:1. */
function denseFile(): Uint8Array {
  const bytes = new Uint8Array(MEGABYTE);
  let state = 1;
  for (let at = 0; at < FIRM_BYTES; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

function copies(name: string, bytes: Uint8Array): Record<string, Uint8Array> {
  return Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`${index}${name}`, bytes]));
}

async function unpackedSizes(archive: Uint8Array): Promise<Set<string>> {
  const found = new Set<string>();
  await unpack(archive, {
    wants: (name) => !name.endsWith(".txt"),
    onFile: ({ name, bytes }) => found.add(`${name} ${bytes.length}`),
    onSummary: () => undefined,
    onFailed: (name) => found.add(`${name} broken`),
    drain: async () => undefined,
  });
  return found;
}

describe("recordings that pack as those of watches do", () => {
  const dense = denseFile();
  const flat = zipSync(copies(".fit", dense), { level: 1 });
  const expected = new Set(Array.from({ length: COUNT }, (_, index) => `${index}.fit ${MEGABYTE}`));

  it.each([
    ["zipped", flat],
    ["in a zip of a zip, as in Garmin's data export", zipSync({ "UploadedFiles_0-_Part1.zip": flat })],
    ["each packed by itself", zipSync(copies(".fit.gz", gzipSync(dense, { level: 1 })))],
    [
      "each packed by itself, in a zip of a zip",
      zipSync({ "a.zip": zipSync(copies(".fit.gz", gzipSync(dense, { level: 1 }))) }),
    ],
  ])("are unpacked: %s", { timeout: 60_000 }, async (_, archive) => {
    expect(await unpackedSizes(archive)).toEqual(expected);
  });

  it("a bomb of wrappers is one, though no content is counted", { timeout: 60_000 }, async () => {
    const empty = zipSync({ "a.txt": new Uint8Array(MEGABYTE * 30) }, { level: 0 });
    const bomb = zipSync({ "a.zip": empty }, { level: 9 });
    await expect(unpackedSizes(bomb)).rejects.toMatchObject({ code: "expandsTooFar" });
  });
});
