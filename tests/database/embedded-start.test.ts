import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startLocalSupabase } from "../../scripts/local-supabase/start";
import { testDirectory } from "../support/test-directory";

let directory: string;
const migrationsDir = () => join(directory, "migrations");
const start = (more: { port?: number } = {}) =>
  startLocalSupabase({
    dataDir: join(directory, "data"),
    migrationsDir: migrationsDir(),
    port: 0,
    portIsExplicit: true,
    ...more,
  });

beforeAll(async () => {
  directory = await mkdtemp(join(await testDirectory(), "start-"));
  await mkdir(migrationsDir());
  await writeFile(
    join(migrationsDir(), "20260101000000_first.sql"),
    "create table public.first_notes (id integer);",
  );
});

afterAll(() => rm(directory, { recursive: true, force: true }));

describe("one data directory over its life", () => {
  test("the first start creates it and applies the migrations, a later one keeps what was written", async () => {
    const first = await start();
    expect(first.migrated).toBe(1);
    await first.sql("insert into public.first_notes values ($1)", [7]);
    await first.stop();
    const second = await start();
    expect(second.migrated).toBe(0);
    expect(await second.sql("select id from public.first_notes")).toEqual([{ id: 7 }]);
    expect([second.publishableKey, second.jwtSecret]).toEqual([first.publishableKey, first.jwtSecret]);
    await second.stop();
    expect(existsSync(join(directory, "data/lock"))).toBe(false);
  });

  test("a second instance is refused while the first goes on", async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(/^Another RunGPT .* is using the data directory .*\.$/);
    expect((await fetch(`${first.url}/health`)).status).toBe(200);
    await first.stop();
  });

  test("a port in use is refused by one sentence, and the directory is free again", async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    await expect(start({ port })).rejects.toThrow(
      new RegExp(`^Port ${port} is in use: .*RUNGPT_DB_PORT\\.$`),
    );
    other.close();
    expect(existsSync(join(directory, "data/lock"))).toBe(false);
  });

  test("a migration that fails is undone as a whole and named", async () => {
    const file = join(migrationsDir(), "20260102000000_broken.sql");
    await writeFile(file, "create table public.half (id integer); insert into public.nowhere values (1);");
    await expect(start()).rejects.toThrow(
      /^The migration 20260102000000_broken\.sql failed and was undone: .*nowhere/,
    );
    await rm(file);
    const after = await start();
    expect(await after.sql("select to_regclass('public.half') as half")).toEqual([{ half: null }]);
    await after.stop();
  });

  test("a database from a newer version is left alone", async () => {
    const file = join(migrationsDir(), "20260103000000_newer.sql");
    await writeFile(file, "create table public.newer (id integer);");
    await (await start()).stop();
    await rm(file);
    await expect(start()).rejects.toThrow(/does not know \(20260103000000\)/);
  });

  test("damaged files are refused by one sentence that says what to do, and stay as they are", async () => {
    const control = join(directory, "data/db/global/pg_control");
    await copyFile(control, `${control}.kept`);
    await writeFile(control, "damaged");
    await expect(start()).rejects.toThrow(/^The database in .* cannot be opened, .*backup.*\.$/);
    expect(existsSync(`${control}.kept`)).toBe(true);
  });
});

test("a first start that was killed half-way is begun anew", async () => {
  const dataDir = join(directory, "killed");
  await mkdir(join(dataDir, "db.partial/base"), { recursive: true });
  const database = await startLocalSupabase({
    dataDir,
    migrationsDir: resolve("supabase/migrations"),
    port: 0,
    portIsExplicit: true,
  });
  expect(database.migrated).toBeGreaterThan(0);
  await database.stop();
  expect(existsSync(join(dataDir, "db.partial"))).toBe(false);
});
