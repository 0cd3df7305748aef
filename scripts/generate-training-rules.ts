/** Writes the tables of docs/training-rules.md from the rules in the code: `tsx scripts/generate-training-rules.ts`. */
import { readFile, writeFile } from "node:fs/promises";
import { pageWithRules, RULES_PAGE } from "./training-rules/rules-table";

await writeFile(RULES_PAGE, pageWithRules(await readFile(RULES_PAGE, "utf8")));
console.log(`Wrote ${RULES_PAGE}.`);
