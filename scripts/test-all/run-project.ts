import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "../verify/run-program";
import { type Tally, tally } from "./tally";

/** Runs one Vitest project, showing its progress, and counts its JSON report, which stays in `.test/results`. */
export async function runProject(project: string, { env }: { env: NodeJS.Dict<string> }): Promise<Tally> {
  const path = join(".test/results", `${project}.json`);
  rmSync(path, { force: true });
  const { code } = await runProgram(
    [
      "node_modules/vitest/vitest.mjs",
      ...["run", "--project", project, "--reporter", "default", "--reporter", "json"],
      `--outputFile.json=${path}`,
    ],
    { show: true, env },
  );
  return tally(readReport(path), { exitCode: code });
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
