import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readJson } from "./source-files";

const PackageJson = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const Locked = z.object({
  version: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const Lock = z.object({ packages: z.record(z.string(), Locked) });

const { dependencies, devDependencies } = PackageJson.parse(readJson("package.json"));
const lock = Lock.parse(readJson("package-lock.json"));
const all = Object.entries({ ...dependencies, ...devDependencies });

/** The oldest versions without a known vulnerability that matters here. */
const FLOORS: [name: string, floor: string][] = [
  ["next", "16.4.6"],
  ["next-auth", "4.24.15"],
  ["zod", "4.6.7"],
  ["@supabase/supabase-js", "2.119.1"],
  ["papaparse", "5.7.1"],
];

function atLeast(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((text) => text.split(".").map(Number));
  const index = [0, 1, 2].find((part) => a?.[part] !== b?.[part]);
  return index === undefined || Number(a?.[index]) > Number(b?.[index]);
}

test("tests run on the pinned Node 24, whatever the machine has", () => {
  expect(process.version).toMatch(/^v24\./);
  expect(process.version).toBe(`v${devDependencies.node}`);
});

describe("versions", () => {
  test.each(all)("%s is pinned to an exact version", (_name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  test.each(all)("%s in the lock file is the pinned one", (name, version) => {
    expect(lock.packages[`node_modules/${name}`]?.version).toBe(version);
  });

  test.each(FLOORS)("%s is at least %s, in every copy that is installed", (name, floor) => {
    const copies = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
    expect(copies.length).toBeGreaterThan(0);
    for (const [path, { version }] of copies) {
      expect(atLeast(version ?? "0.0.0", floor), `${path} ${version}`).toBe(true);
    }
  });

  test("the lock file names every platform's packages, without which npm ci refuses it", () => {
    const wanted = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ path, name })),
    );
    const absent = wanted.filter(
      ({ path, name }) =>
        lock.packages[`node_modules/${name}`] === undefined &&
        lock.packages[`${path}/node_modules/${name}`] === undefined,
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(absent).toEqual([]);
  });

  test("the comparison of versions is by number", () => {
    expect(atLeast("16.10.0", "16.4.6")).toBe(true);
    expect(atLeast("16.4.5", "16.4.6")).toBe(false);
    expect(atLeast("4.6.7", "4.6.7")).toBe(true);
  });
});

test("the compiler that the boundary check needs under TypeScript 7 is there", () => {
  expect(devDependencies["@swc/core"]).toBeDefined();
  expect(existsSync(resolve(import.meta.dirname, "../../node_modules/@swc/core"))).toBe(true);
});

const Schedules = z.object({ crons: z.array(z.object({ path: z.string(), schedule: z.string() })) });

test("the weekly refresh is called once in each hour in which a Sunday 23:00 falls anywhere", () => {
  const { crons } = Schedules.parse(readJson("vercel.json"));
  const hours = crons
    .filter(({ path }) => path === "/api/cron/weekly-refresh")
    .map(({ schedule }) => {
      const [minute, hour, day, month, weekday] = schedule.split(" ");
      // Once a week each: that is what a free project may schedule.
      expect([day, month]).toEqual(["*", "*"]);
      expect(Number(minute)).toBeGreaterThanOrEqual(0);
      return (Number(weekday) === 0 ? 0 : 24) + Number(hour);
    });
  // From Sunday 09:00 UTC (UTC+14) to Monday 10:00 UTC (UTC-11).
  expect(hours.sort((a, b) => a - b)).toEqual(Array.from({ length: 26 }, (_, index) => 9 + index));
});
