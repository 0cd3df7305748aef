import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { RULES } from "@/lib/training";
import { pageWithRules, RULES_PAGE } from "./rules-table";

test("the page of rules is that of the code (else run tsx scripts/generate-training-rules.ts)", async () => {
  const page = await readFile(RULES_PAGE, "utf8");
  expect(page).toBe(pageWithRules(page));
  for (const rule of RULES) expect(page).toContain(`| ${rule.id} | ${rule.title} |`);
});

test("a page that lost its markers is refused with what it needs", () => {
  expect(() => pageWithRules("# Rules")).toThrow(/needs the lines/);
});
