import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readEnv } from "../../lib/env";
import { loadOrCreateSecrets, secretsPath } from "./secrets";

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "rungpt-secrets-"));
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

test("secrets are generated once, differ from one another and can be read by the owner alone", async () => {
  const first = await loadOrCreateSecrets(dataDir);
  expect(new Set(Object.values(first)).size).toBe(5);
  expect(await modeOf(secretsPath(dataDir))).toBe(0o600);
  expect(await loadOrCreateSecrets(dataDir)).toEqual(first);
});

test("two data directories share no secret", async () => {
  const one = await loadOrCreateSecrets(join(dataDir, "one"));
  const two = await loadOrCreateSecrets(join(dataDir, "two"));
  for (const value of Object.values(one)) expect(Object.values(two)).not.toContain(value);
});

test("the file holds an environment that the app accepts", async () => {
  await loadOrCreateSecrets(dataDir);
  const file = JSON.parse(await readFile(secretsPath(dataDir), "utf8"));
  const rest = {
    SUPABASE_URL: "http://127.0.0.1:54321",
    NEXTAUTH_URL: "http://localhost:3000",
    RUNGPT_MODE: "embedded",
  };
  expect(readEnv({ ...file, ...rest })).toMatchObject(file);
});

test("a file that others can read is closed to them", async () => {
  await loadOrCreateSecrets(dataDir);
  await chmod(secretsPath(dataDir), 0o644);
  await loadOrCreateSecrets(dataDir);
  expect(await modeOf(secretsPath(dataDir))).toBe(0o600);
});

test.each(["", "{}", '{"CRON_SECRET":"short"}', "not json"])(
  "a damaged file (%j) is never replaced silently",
  async (text) => {
    await writeFile(secretsPath(dataDir), text);
    await expect(loadOrCreateSecrets(dataDir)).rejects.toThrow(/secrets\.json is damaged/);
    expect(await readFile(secretsPath(dataDir), "utf8")).toBe(text);
  },
);
