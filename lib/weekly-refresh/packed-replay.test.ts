import { expect, it } from "vitest";
import { replayPlan } from "@/lib/ledger/replay";
import { newRunnerState } from "@/tests/support/runner-state";
import { unpack } from "./freeze";
import { packReplay, plannedById, unpackReplay } from "./packed-replay";

const monday = "2026-11-02";
const state = newRunnerState();
const { plan } = state;
if (plan === null) throw new Error("The fixture has a plan.");
const replay = replayPlan(state, { plan, today: monday });
const planned = plannedById(state);
const packed = packReplay(replay, { monday, planned });

it("says weeks that are over by the ids of their workouts, and comes back whole", () => {
  const { workouts } = JSON.parse(unpack(packed));
  const over = replay.workouts.filter(({ date }) => date < "2026-10-26");
  expect(over.length).toBeGreaterThan(8);
  expect(workouts.slice(0, over.length)).toEqual(over.map(({ id }) => id));
  expect(workouts.slice(over.length)).toEqual(replay.workouts.slice(over.length));
  expect(unpackReplay(packed, planned)).toEqual(replay);
});

it("keeps a workout that the replay planned otherwise than the plan in force", () => {
  const [first, ...rest] = replay.workouts;
  if (first === undefined) throw new Error("The fixture has workouts.");
  const other = { ...replay, workouts: [{ ...first, km: first.km + 1 }, ...rest] };
  expect(unpackReplay(packReplay(other, { monday, planned }), planned)).toEqual(other);
});

it("is damaged where the plan has lost a workout that it names", () => {
  const without = plannedById({ workouts: state.workouts.slice(1) });
  expect(() => unpackReplay(packed, without)).toThrow("no longer");
});
