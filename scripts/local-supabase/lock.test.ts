import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { acquireLock } from "./lock";

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "rungpt-lock-"));
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

const leave = (content: string) => writeFile(join(dataDir, "lock"), content);

test("a second claim is refused by one sentence that names the process and the way out", async () => {
  await acquireLock(dataDir);
  await expect(acquireLock(dataDir)).rejects.toThrow(
    new RegExp(`^Another RunGPT \\(process ${process.pid}\\) .*RUNGPT_DATA_DIR[^.]*\\.$`),
  );
});

test("a released directory can be claimed again, and nothing is left behind", async () => {
  await (await acquireLock(dataDir)).release();
  await (await acquireLock(dataDir)).release();
  expect(await readdir(dataDir)).toEqual([]);
});

test.each([
  ["of a process that is gone", '{"pid":4194305,"started":"1"}'],
  ["of an earlier process with a number that is in use again", `{"pid":${process.pid},"started":"1"}`],
  ["that was cut off while it was written", '{"pid":'],
  ["that is empty", ""],
])("a lock %s is taken over", async (_name, content) => {
  await leave(content);
  const lock = await acquireLock(dataDir);
  expect(await readFile(join(dataDir, "lock"), "utf8")).toContain(`"pid":${process.pid}`);
  await lock.release();
});

test("of many who find a stale lock at once, exactly one gets the directory", async () => {
  for (let round = 0; round < 20; round += 1) {
    await leave('{"pid":4194305,"started":"1"}');
    const claims = await Promise.allSettled(Array.from({ length: 8 }, () => acquireLock(dataDir)));
    expect(claims.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await rm(join(dataDir, "lock"));
  }
});

test("releasing does not remove a lock that someone else holds by now", async () => {
  const lock = await acquireLock(dataDir);
  await leave('{"pid":1,"started":null}');
  await lock.release();
  expect(await readFile(join(dataDir, "lock"), "utf8")).toContain('"pid":1');
});
