import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDirectory } from "../support/test-directory";
import { cruise, type Violation } from "./cruise";

const root = resolve(import.meta.dirname, "../..");
const folders = ["app", "components", "lib", "scripts"];

/** One violation of each rule: the file that breaks it and the line that does. */
const planted: [rule: string, file: string, line: string][] = [
  ["R1-training-is-pure", "lib/training/reads-files.ts", 'import "node:fs";'],
  ["R1-training-is-pure", "lib/training/reads-rows.ts", 'import "@/lib/data/rows";'],
  ["R1-readers-are-pure", "lib/imports/garmin/stores.ts", 'import "@/lib/data/rows";'],
  ["R2-only-data-talks-to-supabase", "lib/ledger/asks-directly.ts", 'import "@supabase/supabase-js";'],
  ["R2-only-llm-talks-to-openai", "lib/coach/asks-directly.ts", 'import "openai";'],
  ["R2-only-auth-talks-to-next-auth", "app/page.tsx", 'import "next-auth";'],
  ["R3-data-knows-no-one-above", "lib/data/asks-model.ts", 'import "@/lib/llm/complete";'],
  ["R3-llm-knows-no-one-above", "lib/llm/records.ts", 'import "@/lib/data/rows";'],
  ["R4-use-cases-know-no-web", "lib/weekly-refresh/renders.ts", 'import "next";'],
  ["R4-app-asks-use-cases-for-models", "app/api/chat/route.ts", 'import "@/lib/llm/complete";'],
  ["R5-components-only-show", "components/plan/loads.tsx", 'import "@/lib/data/rows";'],
  [
    "R5-components-take-no-values-from-the-core",
    "components/plan/plans.tsx",
    'import { x } from "@/lib/training"; x();',
  ],
  ["R6-no-cycles", "lib/plan/one.ts", 'import { two } from "./two"; export const one = () => two;'],
  ["R6-training-through-its-door", "lib/plan/reaches-in.ts", 'import "@/lib/training/season/inner";'],
  ["R6-nothing-uses-tests", "lib/plan/uses-tests.ts", 'import "@/tests/support/maker";'],
  ["R6-the-product-needs-no-development-package", "lib/plan/uses-vitest.ts", 'import "vitest";'],
  ["R6-everything-resolves", "lib/plan/nowhere.ts", 'import "./nowhere-at-all";'],
];

/** What the planted files import, and files that keep the rules. */
const honest: [file: string, line: string][] = [
  ["lib/data/rows.ts", 'import "@supabase/supabase-js"; export {};'],
  ["lib/llm/complete.ts", 'import "openai"; export {};'],
  ["lib/training/index.ts", 'import "zod"; export const x = () => 1; export type X = number;'],
  ["lib/training/season/inner.ts", "export {};"],
  ["lib/plan/two.ts", 'import { one } from "./one"; export const two = () => one;'],
  ["components/plan/shows.tsx", 'import type { X } from "@/lib/training"; export const y: X = 1;'],
  ["tests/support/maker.ts", "export {};"],
];

const dependencies = ["@supabase/supabase-js", "openai", "next-auth", "next", "zod"];

describe("planted violations", () => {
  let directory: string;
  let violations: Violation[];

  beforeAll(async () => {
    directory = mkdtempSync(join(await testDirectory(), "boundaries-"));
    const write = (file: string, text: string) => {
      mkdirSync(dirname(join(directory, file)), { recursive: true });
      writeFileSync(join(directory, file), text);
    };
    for (const [file, line] of [...planted.map(([, file, line]) => [file, line] as const), ...honest])
      write(file, line);
    for (const name of [...dependencies, "vitest"]) {
      write(
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, version: "1.0.0", main: "index.js" }),
      );
      write(`node_modules/${name}/index.js`, "");
    }
    write("scripts/empty.ts", "export {};");
    write("tsconfig.json", JSON.stringify({ compilerOptions: { paths: { "@/*": ["./*"] } } }));
    const versions = Object.fromEntries(dependencies.map((name) => [name, "1.0.0"]));
    write("package.json", JSON.stringify({ dependencies: versions, devDependencies: { vitest: "1.0.0" } }));
    violations = (await cruise(directory, { folders })).violations;
  });

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test.each(planted)("%s is reported for %s", (rule, file) => {
    expect(
      violations.filter((violation) => violation.from === file).map((violation) => violation.rule),
    ).toContain(rule);
  });

  test.each(honest.filter(([file]) => file !== "lib/plan/two.ts"))(
    "%s keeps the rules and is not reported",
    (file) => {
      expect(violations.filter((violation) => violation.from === file)).toEqual([]);
    },
  );

  test("every rule has a planted violation", () => {
    const config = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");
    const rules = config.forbidden.map(({ name }: { name: string }) => name);
    expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(rules));
  });
});

test("the project keeps every rule, and its files are really read", async () => {
  const { modules, violations } = await cruise(root, { folders });
  expect(violations).toEqual([]);
  expect(modules).toBeGreaterThan(50);
});
