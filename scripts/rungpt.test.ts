import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { importOutputSchema } from "@/lib/imports";
import { buildCsv, threeRuns } from "@/lib/imports/garmin/fixtures/build-csv";
import { PERSONAS } from "@/tests/support/personas";
import { runCommand } from "./rungpt/run-command";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const TIMEOUT_MS = 30_000;
const folder = mkdtempSync(join(tmpdir(), "rungpt-"));

afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function rungpt(args: readonly string[], input = "") {
  const { stdout, status } = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/rungpt.ts", ...args],
    {
      cwd: ROOT,
      input,
      encoding: "utf8",
    },
  );
  return { answer: JSON.parse(stdout) as unknown, stdout, status };
}

const list = file("Activities.csv", buildCsv(threeRuns()));
const silentList = file("silent.csv", buildCsv(threeRuns(), { omit: ["cadence", "stride", "steps"] }));
const page = file("page.csv", "<!doctype html><html></html>");

describe("rungpt import", { timeout: TIMEOUT_MS }, () => {
  it("prints one ImportOutput, the same bytes every time, from a file or standard input", () => {
    const fromFile = rungpt(["import", list]);
    const fromPipe = rungpt(["import", "-"], buildCsv(threeRuns()));
    expect(fromFile.status).toBe(0);
    expect(importOutputSchema.parse(fromFile.answer).counts.runs).toBe(3);
    expect(fromPipe.stdout).toBe(fromFile.stdout);
  });

  it("settles with the profile what the file cannot", () => {
    const profile = file("profile.json", '{ "units": "mi", "timeZone": "America/New_York" }');
    const { answer, status } = rungpt(["import", silentList, "--profile", profile]);
    expect(status).toBe(0);
    expect(importOutputSchema.parse(answer).units).toMatchObject({ distance: "mi", source: "profile" });
  });

  it("answers several files with an array, a refused one in its place", () => {
    const { answer, status } = rungpt(["import", list, page]);
    expect(status).toBe(2);
    expect(answer).toMatchObject([
      { format: "garmin-activities-csv" },
      { error: { code: "fileIsHtml", path: page } },
    ]);
  });

  it("answers a wrong file with a problem and exit code 2", () => {
    const { answer, status } = rungpt(["import", page]);
    expect(status).toBe(2);
    expect(answer).toMatchObject({ error: { code: "fileIsHtml", path: page, message: expect.any(String) } });
  });
});

describe("rungpt simulate", { timeout: TIMEOUT_MS }, () => {
  it("prints the weeks, the plan and the totals of one scenario, or of each in a list", () => {
    const runner = { adherence: 0.8, effort: 1, uploads: "weekly", events: [], seed: 7 };
    const scenario = { input: PERSONAS.firstMarathon, weeks: 2, runner, activities: null };
    const one = rungpt(["simulate", "-"], JSON.stringify(scenario));
    expect(one.status).toBe(0);
    expect(one.answer).toMatchObject({
      weeks: [{ hardViolations: [] }, { hardViolations: [] }],
      final: { planHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      totals: { sundays: 2, hardViolations: 0, changesWithoutReason: 0 },
    });
    const list = rungpt(["simulate", "-"], JSON.stringify([scenario, { ...scenario, weeks: 0 }]));
    expect(list.status).toBe(2);
    expect(list.answer).toMatchObject([one.answer, { error: { path: "weeks" } }]);
  });
});

describe("bad input", () => {
  it.each([
    ["a file that is not there", ["import", "/nowhere.csv"], "fileNotReadable"],
    ["a profile that is no JSON", ["import", list, "--profile", page], "jsonInvalid"],
    [
      "a profile with a wrong unit",
      ["import", list, "--profile", file("bad.json", '{"units":"furlong"}')],
      "profileInvalid",
    ],
    ["no file", ["import"], "usage"],
    ["an unknown option", ["import", list, "--units", "km"], "usage"],
    ["an unknown command", ["toString"], "usage"],
    ["a scenario that is no JSON", ["simulate", list], "jsonInvalid"],
    ["a scenario without weeks", ["simulate", file("scenario.json", "{}")], "badInput"],
    ["no scenario", ["simulate"], "usage"],
    ["two files for plan", ["plan", list, list], "usage"],
    [
      "plans and inputs of different numbers",
      ["score", file("two.json", "[1]"), file("none.json", "[]")],
      "lengthsDiffer",
    ],
  ])("%s: is refused with a problem", async (_, args, code) => {
    const { output, ok } = await runCommand(args);
    expect(ok).toBe(false);
    expect(output).toMatchObject({ error: { code, message: expect.any(String) } });
  });

  it("in a list of inputs is answered in its place", async () => {
    const { output, ok } = await runCommand(["plan", file("inputs.json", "[{}, 7]")]);
    expect(ok).toBe(false);
    expect(output).toMatchObject([{ error: {} }, { error: {} }]);
  });
});
