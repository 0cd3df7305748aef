import { expect, it } from "vitest";
import { shiftDays } from "@/lib/training";
import { newRunnerState, runAsPlanned, runOn } from "@/tests/support/runner-state";
import { coverageOf } from "./coverage";
import { factsChange } from "./facts-change";
import { receiptOf } from "./receipt";
import { receiptWords } from "./receipt-words";

const TODAY = "2026-10-21";
const fresh = newRunnerState();
const past = fresh.workouts.filter(({ date }) => date < TODAY);

function receiptFor(shares: readonly number[]) {
  const runs = past.flatMap((workout, index) => {
    const share = shares[index % shares.length] ?? 1;
    return share === 0 ? [] : [runAsPlanned(workout, share)];
  });
  const range = coverageOf(runs);
  const facts = { activities: runs, coverage: range === null ? [] : [range] };
  return receiptOf(factsChange({ state: fresh, facts, today: TODAY, now: new Date(0), origin: "import" }));
}

it("says in plain words what was assumed and what was run, with the numbers of the receipt", () => {
  const receipt = receiptFor([1, 0.5, 0, 1]);
  const words = receiptWords(receipt).join(" ");
  expect(receipt.totals.missed).toBeGreaterThan(0);
  expect(words).toContain(`${receipt.totals.assumedKm} km); ${receipt.totals.actualKm} km were run`);
  expect(words).toContain(`${receipt.totals.partial} cut short and ${receipt.totals.missed} not run`);
  expect(words).toContain("less was run than planned");
});

it("says that the plan stays when everything was run as planned", () => {
  const receipt = receiptFor([1]);
  expect(receipt.totals).toMatchObject({ assumed: past.length, completed: past.length, missed: 0 });
  expect(receiptWords(receipt).join(" ")).toContain("The plan ahead stays as it is.");
});

it("points out a long pause, and never the same one twice", () => {
  const [first] = past;
  if (!first) throw new Error("The fixture plan is too short.");
  const runs = [runAsPlanned(first), runOn("2026-11-20", { km: 8 })];
  const range = coverageOf(runs);
  const facts = { activities: runs, coverage: range === null ? [] : [range] };
  const input = { facts, today: "2026-11-21", now: new Date(0), origin: "import" } as const;
  const change = factsChange({ state: fresh, ...input });
  const { pause } = receiptOf(change);
  expect(pause).toEqual({ from: shiftDays(first.date, 1), to: "2026-11-19" });
  expect(receiptWords(receiptOf(change)).join(" ")).toContain("to 19 Nov, so these days count as rest");
  const again = factsChange({ state: change.after.state, ...input });
  expect(receiptOf(again).pause).toBeNull();
});
