import { describe, expect, test } from "vitest";
import { codeOf, isTest, type SourceFile, sourceFiles } from "./source-files";

const MAX_LINES = 300;
/** Reading a clock, chance, the environment or writing to a console. */
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.env\b|\bconsole\b|\bperformance\.now\b/;

/** Modules that may use the key which passes row level security: sign-in, the Sunday job and the budgets of models. */
const SERVICE_KEY_USERS = ["lib/data/llm-state.ts", "lib/data/users.ts", "lib/data/weekly-runs.ts"];

const product = sourceFiles(["app", "components", "lib"]).filter((file) => !isTest(file));
const within = (...folders: string[]) =>
  product.filter(({ path }) =>
    folders.some((folder) => path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`)),
  );
const paths = (files: SourceFile[]) => files.map(({ path }) => path);

test("the scan reads the code that it speaks about", () => {
  for (const folder of ["lib/training", "lib/imports", "lib/llm/select-models", "lib/data", "lib/auth"]) {
    expect(within(folder).length, folder).toBeGreaterThan(0);
  }
  const planted = { path: "planted.ts", text: 'const now = Date.now(); // "x"' };
  expect(IMPURE.test(codeOf(planted))).toBe(true);
  expect(
    IMPURE.test(codeOf({ path: "prose.ts", text: '// no Date.now() here\nconst text = "console";' })),
  ).toBe(false);
});

test("the core, the readers and the model selection read no clock, chance, environment or console", () => {
  const pure = within("lib/training", "lib/imports", "lib/ledger", "lib/llm/select-models", "lib/llm/cost");
  expect(paths(pure.filter((file) => IMPURE.test(codeOf(file))))).toEqual([]);
});

test("no file is longer than 300 lines", () => {
  const all = sourceFiles(["app", "components", "lib", "scripts", "tests"]);
  const long = all.filter(({ text }) => text.split("\n").length - 1 > MAX_LINES);
  expect(paths(long)).toEqual([]);
});

test("what touches the database or the session can never be part of a browser bundle", () => {
  // Constants are numbers and texts alone.
  const modules = within("lib/data", "lib/auth").filter(({ path }) => !path.endsWith("/constants.ts"));
  expect(paths(modules.filter(({ text }) => !text.startsWith('import "server-only";\n')))).toEqual([]);
});

test("the environment is read in one place", () => {
  const readers = product.filter((file) => /\bprocess\.env\b/.test(codeOf(file)));
  expect(paths(readers)).toEqual(["lib/env.ts"]);
});

describe("the key that passes row level security", () => {
  test("is used by the modules that need it and no others", () => {
    const users = product.filter(({ text }) => /["/]service-client"/.test(text));
    expect(paths(users)).toEqual(SERVICE_KEY_USERS);
  });

  test("is read by the one module that makes its client", () => {
    const readers = product.filter((file) => /\bSUPABASE_SECRET_KEY\b/.test(codeOf(file)));
    expect(paths(readers)).toEqual(["lib/data/service-client.ts", "lib/env.ts"]);
  });
});

test("no folder is a catch-all", () => {
  const all = sourceFiles(["app", "components", "lib", "scripts", "tests"]);
  const vague = all.filter(({ path }) =>
    /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.tsx?$)/.test(path),
  );
  expect(paths(vague)).toEqual([]);
});
