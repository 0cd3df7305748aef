import { expect, test } from "vitest";
import { tally } from "./tally";

const file = (status: string, tests: string[]) => ({
  name: "a.test.ts",
  status,
  assertionResults: tests.map((state) => ({ status: state })),
});
const report = (...files: unknown[]) => ({ testResults: files });

test("passed and failed tests are counted over all files", () => {
  const two = report(file("passed", ["passed", "passed"]), file("failed", ["passed", "failed"]));
  expect(tally(two, { exitCode: 1 })).toEqual({ passed: 3, failed: 1 });
});

test("a file that could not be loaded counts as one failure", () => {
  expect(tally(report(file("failed", [])), { exitCode: 1 })).toEqual({ passed: 0, failed: 1 });
});

test("tests that were skipped because their setup failed count as failures", () => {
  const broken = report(file("failed", ["skipped", "skipped"]));
  expect(tally(broken, { exitCode: 1 })).toEqual({ passed: 0, failed: 2 });
});

test("a skipped test is not a passed one", () => {
  expect(tally(report(file("passed", ["passed", "pending"])), { exitCode: 0 })).toEqual({
    passed: 1,
    failed: 1,
  });
});

test("a run without tests is a failure", () => {
  expect(tally(report(), { exitCode: 0 })).toEqual({ passed: 0, failed: 1 });
  expect(tally(null, { exitCode: 1 })).toEqual({ passed: 0, failed: 1 });
});

test("an error outside of any test is a failure", () => {
  expect(tally(report(file("passed", ["passed"])), { exitCode: 1 })).toEqual({ passed: 1, failed: 1 });
});
