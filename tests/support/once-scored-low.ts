import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { PlanInput } from "@/lib/training";

type Runner = { name: string; wholeSeason: boolean; input: PlanInput };

const runners = readFileSync(fileURLToPath(new URL("./once-scored-low.jsonl", import.meta.url)), "utf8")
  .trim()
  .split("\n")
  // The file is ours: each line holds one runner.
  .map((line) => JSON.parse(line) as Runner);

function byName(wholeSeason: boolean): Readonly<Record<string, PlanInput>> {
  const chosen = runners.filter((runner) => runner.wholeSeason === wholeSeason);
  return Object.fromEntries(chosen.map(({ name, input }) => [name, input]));
}

/** Random runners whose plans once fell short of what a good coach would write, by what was wrong with them. */
export const ONCE_SCORED_LOW = byName(false);

/** The same over the whole season. */
export const ONCE_BROKE_A_RULE_LATER = byName(true);
