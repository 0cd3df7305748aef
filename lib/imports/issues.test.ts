import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { fileIssue, groupIssues } from "./issues";

it("groups issues by code, errors first, with the rows concerned", () => {
  const fixed = { ...fileIssue({ code: "timeWasHoursMinutes", severity: "fixed", message: "m" }) };
  const groups = groupIssues([
    { ...fixed, row: 1 },
    fileIssue({ code: "ambiguousUnits", severity: "error", message: "e" }),
    { ...fixed, row: 4 },
  ]);
  expect(groups).toEqual([
    { code: "ambiguousUnits", severity: "error", count: 1, message: "e", rows: [] },
    { code: "timeWasHoursMinutes", severity: "fixed", count: 2, message: "m", rows: [1, 4] },
  ]);
});

/** Modules that a file loads at run time, with all that they load. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  const source = readFileSync(file, "utf8");
  const imports = source.matchAll(/^(?:import|export)\s+(?!type\s)[^;]*?from\s+"([^"]+)";/gm);
  for (const [, target = ""] of imports) {
    const root = fileURLToPath(new URL("../..", import.meta.url));
    const path = target.startsWith("@/") ? resolve(root, target.slice(2)) : resolve(dirname(file), target);
    const isFile = target.startsWith("@/") || target.startsWith(".");
    const found = isFile ? (target.endsWith("locales") ? `${path}/index.ts` : `${path}.ts`) : target;
    if (seen.has(found)) continue;
    seen.add(found);
    if (isFile) loadedBy(found, seen);
  }
  return seen;
}

it("reads files in a browser without the schema library or anything of Node", () => {
  const loaded = [...loadedBy(fileURLToPath(new URL("reader.ts", import.meta.url)))];
  expect(loaded.length).toBeGreaterThan(30);
  expect(loaded.filter((module) => module === "zod" || module.startsWith("node:"))).toEqual([]);
});
