import { resolve } from "node:path";
import { RULES } from "@/lib/training";

/** The page that holds the table. */
export const RULES_PAGE = resolve(import.meta.dirname, "../../docs/training-rules.md");

const START = "<!-- rules: written by scripts/generate-training-rules.ts -->";
const END = "<!-- end of rules -->";

/** Order of the groups on the page. */
const GROUPS = [
  ["A", "Days and sessions"],
  ["V", "Volume"],
  ["L", "Long runs"],
  ["I", "Intensity"],
  ["P", "Paces and predictions"],
  ["T", "Taper"],
  ["R", "Recovery and return"],
  ["D", "Promises of the engine"],
] as const;

const TIER_WORDS = { H: "hard", S: "soft", "H/S": "hard and soft" } as const;

function tableOf(letter: string): string {
  const rows = RULES.filter((rule) => rule.id.startsWith(letter))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      ({ id, title, threshold, tier, source }) =>
        `| ${id} | ${title} | ${threshold} | ${TIER_WORDS[tier]} | ${source} |`,
    );
  return ["| id | rule | threshold | tier | source |", "|---|---|---|---|---|", ...rows].join("\n");
}

/** All rules as Markdown tables, group by group, from the rules that the code checks. */
function rulesMarkdown(): string {
  return GROUPS.map(([letter, name]) => `### ${name}\n\n${tableOf(letter)}`).join("\n\n");
}

/** The page with its tables written anew; what people wrote around them stays. Throws when the markers are missing. */
export function pageWithRules(page: string): string {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error(`The rules page needs the lines ${START} and ${END}.`);
  return `${page.slice(0, start)}${START}\n\n${rulesMarkdown()}\n\n${page.slice(end)}`;
}
