import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { loadRefreshStates } from "@/lib/data/refresh-states";
import { loadSeasonState } from "@/lib/data/runner-state";
import { jobDb } from "@/lib/data/weekly-runs";
import { useTestEnvironment } from "../support/test-env";
import { serverRunners } from "./server-runners";

const FROM = "2026-06-01";
/** All that could be taken for the end of a part: the separator, and what separates lines and columns elsewhere. */
const ODD = 'a\u001eb"\\u001e\n,\r\t';

beforeAll(useTestEnvironment);

test("Runners are read together as each of them is read alone, whatever characters their facts hold", async () => {
  const [odd, plain] = await serverRunners(2);
  if (odd === undefined || plain === undefined) throw new Error("No runners.");
  const note = { runner_id: odd.runnerId, date: "2026-11-26", note: ODD };
  const { error } = await jobDb().from("run_feedback").insert(note);
  expect(error).toBeNull();

  const runnerIds = [odd.runnerId, randomUUID(), plain.runnerId];
  const stateOf = await loadRefreshStates(jobDb(), { runnerIds, from: FROM, limitMs: 20_000 });

  for (const { runnerId } of [odd, plain]) {
    const read = stateOf(runnerId);
    expect(read.state).toEqual(await loadSeasonState(jobDb(), { runnerId, from: FROM }));
    expect(read.checkpoints).toEqual([]);
  }
  expect(stateOf(odd.runnerId).state.feedback.map((one) => one.note)).toEqual([ODD]);
  expect(() => stateOf(runnerIds[1] ?? "")).toThrow("no profile");
});

test("No runners at all are an empty answer, not an error", async () => {
  const stateOf = await loadRefreshStates(jobDb(), { runnerIds: [], from: FROM, limitMs: 20_000 });
  expect(() => stateOf(randomUUID())).toThrow("no profile");
});
