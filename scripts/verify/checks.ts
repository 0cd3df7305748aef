import { runProgram } from "./run-program";

type Check = { name: string; args: string[] };

/** What can be said of the code without running the product; each is a program of a development package. */
export const STATIC_CHECKS: Check[] = [
  {
    name: "format and lint",
    args: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."],
  },
  {
    name: "boundaries",
    args: [
      "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
      ...["app", "components", "lib", "scripts", "--config", ".dependency-cruiser.cjs"],
    ],
  },
  { name: "types", args: ["node_modules/typescript/bin/tsc", "--noEmit"] },
  { name: "dead code", args: ["node_modules/knip/bin/knip.js"] },
];

export const QUICK_TESTS: Check = {
  name: "unit and architecture tests",
  args: ["node_modules/vitest/vitest.mjs", "run", "--project", "unit", "--project", "architecture"],
};

/** Runs checks one after the other, prints a line for each and the output of those that fail; returns how many failed. */
export async function runChecks(checks: Check[]): Promise<number> {
  let failed = 0;
  for (const { name, args } of checks) {
    const started = performance.now();
    const { code, output } = await runProgram(args, { show: false });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? "ok    " : "FAILED"}  ${name} (${seconds} s)`);
    if (code === 0) continue;
    failed += 1;
    console.log(output);
  }
  return failed;
}
