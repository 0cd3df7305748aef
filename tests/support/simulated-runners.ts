import type { VirtualRunner } from "@/lib/weekly-refresh/simulation/simulation-input";

const USUAL: VirtualRunner = { adherence: 1, effort: 1, uploads: "weekly", events: [], seed: 7 };

/** What virtual runners do over half a year. */
export const SIMULATED_RUNNERS: [string, VirtualRunner][] = [
  ["runs all", USUAL],
  ["runs four of five", { ...USUAL, adherence: 0.8 }],
  ["runs every other workout", { ...USUAL, adherence: 0.5 }],
  ["runs nothing for weeks and comes back", { ...USUAL, events: [{ week: 3, kind: "travel", days: 42 }] }],
  ["is ill for a week", { ...USUAL, events: [{ week: 6, kind: "ill", days: 7 }] }],
  ["overruns a week", { ...USUAL, events: [{ week: 6, kind: "overrun", days: 7 }] }],
  ["races in between", { ...USUAL, events: [{ week: 8, kind: "race", days: 1 }] }],
  ["never uploads", { ...USUAL, uploads: "never" }],
  ["uploads all at the end", { ...USUAL, uploads: "late", adherence: 0.8 }],
];
