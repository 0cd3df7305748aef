import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { NODE_FLAGS } from "./node-flags";

/** 400 MB in buffers that nobody keeps. */
const PROGRAM = "for (let round = 0; round < 100; round += 1) Buffer.alloc(4 << 20);";

function fullCollections(flags: readonly string[]): number {
  const { status, stdout } = spawnSync(process.execPath, [...flags, "--trace-gc", "-e", PROGRAM]);
  expect(status).toBe(0);
  return stdout.toString().split("Mark-Compact").length - 1;
}

it("spares our processes the full collections for buffers that are gone", () => {
  expect(fullCollections(NODE_FLAGS)).toBeLessThan(fullCollections([]));
});
