import { execFile } from "node:child_process";
import { resolve } from "node:path";

export type Violation = { rule: string; from: string; to: string };

type Report = {
  modules: unknown[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
};

const root = resolve(import.meta.dirname, "../..");

/** Runs dependency-cruiser with the project's rules over the folders of a directory. */
export async function cruise(
  directory: string,
  { folders }: { folders: string[] },
): Promise<{ modules: number; violations: Violation[] }> {
  const program = resolve(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const config = resolve(root, ".dependency-cruiser.cjs");
  const args = [program, ...folders, "--config", config, "--output-type", "json"];
  const output = await new Promise<string>((done, fail) => {
    execFile(process.execPath, args, { cwd: directory, maxBuffer: 1 << 28 }, (error, stdout) => {
      // The exit code is the number of violations; only a report that cannot be read is a failure here.
      if (stdout === "") fail(error ?? new Error("dependency-cruiser reported nothing"));
      else done(stdout);
    });
  });
  // The JSON reporter's documented shape.
  const report = JSON.parse(output) as Report;
  const violations = report.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  return { modules: report.modules.length, violations };
}
