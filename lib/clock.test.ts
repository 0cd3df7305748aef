import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const random = "mWq7Zt0pXv3KcYb8RfLs5NhJd2Ga9UeTo4Wi1Qx6Pk";
const directory = mkdtempSync(join(tmpdir(), "rungpt-clock-"));

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("RUNGPT_MODE", "embedded");
  vi.stubEnv("SUPABASE_URL", "http://127.0.0.1:54321");
  vi.stubEnv("SUPABASE_PUBLISHABLE_KEY", `sb_publishable_${random}`);
  vi.stubEnv("SUPABASE_SECRET_KEY", `sb_secret_${random}`);
  for (const name of ["SUPABASE_JWT_SECRET", "NEXTAUTH_SECRET", "CRON_SECRET"]) vi.stubEnv(name, random);
  vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
  return () => vi.unstubAllEnvs();
});

afterEach(() => rmSync(join(directory, "clock"), { force: true }));

async function readClock(setting: string | undefined): Promise<() => Date> {
  vi.stubEnv("RUNGPT_CLOCK", setting);
  return (await import("./clock")).now;
}

test("the clock is the real one unless it is shifted", async () => {
  const now = await readClock(undefined);
  expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1000);
});

test("an instant is the time this process began at, and time runs on", async () => {
  const now = await readClock("2026-11-22T23:05:00Z");
  const sinceStartMs = Date.now() - performance.timeOrigin;
  expect(Math.abs(now().getTime() - Date.parse("2026-11-22T23:05:00Z") - sinceStartMs)).toBeLessThan(1000);
});

test("a file moves the clock while the process runs", async () => {
  const path = join(directory, "clock");
  const now = await readClock(`@${path}`);
  writeFileSync(path, "2026-11-22T22:59:00Z\n");
  expect(now().toISOString()).toMatch(/^2026-11-22T22:59:0/);
  writeFileSync(path, "2026-11-29T23:05:00Z");
  expect(now().toISOString()).toMatch(/^2026-11-29T23:05:0/);
  const minuteAgo = Date.now() / 1000 - 60;
  utimesSync(path, minuteAgo, minuteAgo);
  expect(now().toISOString()).toMatch(/^2026-11-29T23:06:0/);
});

test("a file that holds no instant is refused by name", async () => {
  const path = join(directory, "clock");
  writeFileSync(path, "soon");
  const now = await readClock(`@${path}`);
  expect(now).toThrow(/RUNGPT_CLOCK names "soon"/);
});
