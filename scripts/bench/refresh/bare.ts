/**
 * The bare baseline, as a process of its own, so that it leaves nothing behind in the job's: for each message it answers the
 * processor time of one round in milliseconds, in this minute.
 */
import { createHash } from "node:crypto";
import { usageOf } from "./messages";

/** Rounds that are measured, after as many again to compile: some tenths of a second, as a noisy machine is noisy for longer. */
const ROUNDS = 1_000;

/** About as long as what is read of one runner. */
const TEXT = JSON.stringify(
  Array.from({ length: 200 }, (_, index) => ({
    id: `workout-${index}`,
    date: `2026-${10 + (index % 3)}-${10 + (index % 20)}`,
    km: index * 1.37,
    minutes: index * 8.11,
    steps: [
      { kind: "steady", zone: "E", times: 1, km: index * 1.37, paceSecPerKm: { fast: 388, slow: 437 } },
    ],
    purpose: "The long run makes you last longer, a little farther than before and never much.",
  })),
);

/** The same kind of work as the job's, and nothing of the product: JSON read, sorted, summed, written and hashed. */
function work(): string {
  const rows: { id: string; date: string; km: number; steps: { km: number }[] }[] = JSON.parse(TEXT);
  rows.sort((left, right) => (left.date < right.date ? -1 : 1));
  const km = rows.reduce(
    (sum, { steps }) => sum + steps.reduce((most, step) => Math.max(most, step.km), 0),
    0,
  );
  return createHash("sha256").update(JSON.stringify({ km, rows })).digest("hex");
}

function roundMs(): number {
  for (let round = 0; round < ROUNDS; round += 1) work();
  const before = usageOf().cpuMs;
  for (let round = 0; round < ROUNDS; round += 1) work();
  return (usageOf().cpuMs - before) / ROUNDS;
}

process.on("message", () => {
  process.send?.(roundMs());
});
process.send?.("ready");
