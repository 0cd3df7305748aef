import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { runProgram } from "../verify/run-program";

/** Where the build under test lies, and the settings file that Next may extend for it without touching ours. */
export const TEST_BUILD = { RUNGPT_DIST_DIR: ".test/next", RUNGPT_TSCONFIG: ".test/tsconfig.json" };

/** Builds the app for the browser tests. Returns whether that worked; the reason has been printed otherwise. */
export async function buildApp(): Promise<boolean> {
  console.log("Building the app for the browser tests ...");
  mkdirSync(".test", { recursive: true });
  rmSync(TEST_BUILD.RUNGPT_DIST_DIR, { recursive: true, force: true });
  const include = ["../**/*.ts", "../**/*.tsx"];
  const exclude = [
    "../node_modules",
    "../.data",
    "../.next",
    "../tests",
    "../scripts",
    "../**/*.test.ts",
    "../**/*.test.tsx",
  ];
  const settings = {
    extends: "../tsconfig.json",
    compilerOptions: { paths: { "@/*": ["../*"] } },
    include,
    exclude,
  };
  writeFileSync(TEST_BUILD.RUNGPT_TSCONFIG, JSON.stringify(settings, null, 2));
  const env = { ...TEST_BUILD, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  const { code, output } = await runProgram(["node_modules/next/dist/bin/next", "build"], {
    show: false,
    env,
  });
  if (code !== 0) console.log(output);
  return code === 0;
}
