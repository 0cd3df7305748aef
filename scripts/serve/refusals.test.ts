import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readPort, readSettings, refuseOldNode } from "./settings";

const root = resolve(import.meta.dirname, "../..");
const random = "mWq7Zt0pXv3KcYb8RfLs5NhJd2Ga9UeTo4Wi1Qx6Pk";
const hosted = {
  SUPABASE_URL: "https://abcdefghij.supabase.co",
  SUPABASE_PUBLISHABLE_KEY: `sb_publishable_${random}`,
  SUPABASE_SECRET_KEY: `sb_secret_${random}`,
  SUPABASE_JWT_SECRET: random,
  NEXTAUTH_SECRET: random,
  NEXTAUTH_URL: "https://run.test",
  CRON_SECRET: random,
};

/** Runs the command with this environment alone and waits for its end. */
async function serve(
  mode: string,
  { env }: { env: Record<string, string> },
): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts", mode], {
    cwd: root,
    env: { PATH: process.env.PATH ?? "", NODE_ENV: "test", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  const [code] = await once(child, "close");
  return { code, output: output.trim() };
}

describe("a hosted start with an unsafe environment ends at once, with a sentence", () => {
  test.each([
    ["a missing secret", { NEXTAUTH_SECRET: "" }, /^NEXTAUTH_SECRET is missing[^\n]*\.$/],
    ["a short secret", { CRON_SECRET: "k3J9x" }, /^CRON_SECRET is shorter than 32 bytes[^\n]*\.$/],
    [
      "a placeholder",
      { SUPABASE_JWT_SECRET: "super-secret-jwt-token-with-at-least-32-characters-long" },
      /^SUPABASE_JWT_SECRET looks like a placeholder[^\n]*\.$/,
    ],
    [
      "a shifted clock",
      { RUNGPT_CLOCK: "2026-11-22T22:55:00Z" },
      /^RUNGPT_CLOCK is set against a hosted database[^\n]*\.$/,
    ],
    ["a claim to be embedded", { RUNGPT_MODE: "embedded" }, /^RUNGPT_MODE is embedded but[^\n]*\.$/],
  ])("%s", { timeout: 30_000 }, async (_name, change, sentence) => {
    const { code, output } = await serve("dev", { env: { ...hosted, PORT: "39871", ...change } });
    expect(output).toMatch(sentence);
    expect(code).toBe(1);
  });
});

test("a start without a build says what to run first", { timeout: 30_000 }, async () => {
  const { code, output } = await serve("start", { env: { RUNGPT_DIST_DIR: ".test/no-such-build" } });
  expect(output).toBe("There is no production build yet: run npm run build first.");
  expect(code).toBe(1);
});

test("a busy port is named before anything is started", { timeout: 30_000 }, async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { code, output } = await serve("dev", { env: { PORT: String(port) } });
  other.close();
  expect(output).toBe(`Port ${port} is in use: stop the program that uses it, or set PORT to another port.`);
  expect(code).toBe(1);
});

test.each(["abc", "0", "70000", "3000.5", "-1"])("PORT=%s is refused by name", (value) => {
  expect(() => readPort(value)).toThrow(`PORT is "${value}"`);
});

test("an unset port is 3000", () => {
  expect(readPort(undefined)).toBe(3000);
});

test("an unknown mode and an old Node are refused", () => {
  expect(() => readSettings({ mode: "deploy", root })).toThrow(/Usage/);
  expect(() => refuseOldNode("20.20.2")).toThrow(/Node 20\.20\.2 is too old/);
  expect(() => refuseOldNode("24.21.0")).not.toThrow();
});
