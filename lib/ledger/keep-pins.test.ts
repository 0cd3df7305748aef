import { describe, expect, it } from "vitest";
import type { StoredWorkout } from "@/lib/data/plan-row";
import { bodyOf } from "@/lib/data/plan-write";
import type { RunnerState } from "@/lib/data/runner-state";
import { weekStartOf } from "@/lib/training";
import { frozenInputOf, refreshRunner } from "@/lib/weekly-refresh/refresh-runner";
import { newRunnerState } from "@/tests/support/runner-state";
import { changesBetween } from "./changes-between";
import { factsChange } from "./facts-change";
import { planAroundPins } from "./keep-pins";
import { receiptOf } from "./receipt";
import { receiptWords } from "./receipt-words";
import { goneIn, type Judge } from "./sort-pins";

const MONDAY = "2026-10-19";
const fresh = newRunnerState();

function isIn(week: string, { date }: StoredWorkout): boolean {
  return weekStartOf(date) === week;
}

const next = fresh.workouts.filter((workout) => isIn(MONDAY, workout));
const [safe] = next.filter(({ hard, kind }) => !hard && kind === "easy");
const [later] = fresh.workouts.filter((workout) => isIn("2026-10-26", workout) && workout.kind === "long");
if (safe === undefined || later === undefined) throw new Error("The fixture has easy and long runs.");

/** The runner has fixed an easy run, and a long one that grew far beyond what is safe after weeks of rest. */
const pinned: RunnerState = {
  ...fresh,
  workouts: fresh.workouts.map((workout) => {
    if (workout.id === safe.id) return { ...workout, pinned: true };
    return workout.id === later.id ? { ...workout, pinned: true, km: 24, minutes: 150 } : workout;
  }),
};

/** What a file covers that shows that nothing was run. */
const coverage = [{ from: fresh.plan?.firstDay ?? "", to: "2026-10-18" }];

function afterFile() {
  const now = new Date("2026-10-18T20:00:00Z");
  const facts = { activities: [], coverage };
  return factsChange({ state: pinned, facts, today: "2026-10-18", now, origin: "import" });
}

describe("pinned workouts that can't all stay", () => {
  it("go one by one: what breaks no hard rule stays pinned", () => {
    const { plan } = afterFile();
    expect(plan?.droppedPins.map(({ workoutId }) => workoutId)).toEqual([later.id]);
    expect(plan?.write.closed).not.toContain(safe.id);
    expect(plan?.write.closed).toContain(later.id);
    expect(plan?.write.opened.some(({ pinned: isPinned }) => isPinned)).toBe(false);
  });

  it("are told with the rule: in the change, its facts and the receipt", () => {
    const change = afterFile();
    const [dropped] = change.plan?.droppedPins ?? [];
    const told = change.plan?.write.changes.find(({ workoutId }) => workoutId === later.id);
    expect(told?.reasons[0]).toBe("pinDropped");
    const evidence = change.plan?.write.evidence.find(({ reason }) => reason === "pinDropped");
    expect(evidence?.rows).toEqual([{ kind: "pin", ...dropped }]);
    expect(receiptWords(receiptOf(change))).toContain(
      `Your fixed Sunday run of 1 Nov went: ${dropped?.message}`,
    );
  });

  it("are told in the review of a Sunday", () => {
    const now = new Date("2026-10-18T21:00:00Z");
    const input = frozenInputOf({
      state: { ...pinned, coverage },
      weekStart: "2026-10-12",
      localDate: "2026-10-18",
      now,
    });
    const review = refreshRunner(input)?.review;
    expect(review?.droppedPins).toMatchObject([{ date: later.date }]);
    expect(review?.words.join(" ")).toContain("Your fixed Sunday run of 1 Nov went: ");
  });

  it("are not said to have gone where they stand in the end as they stood", () => {
    const [near, far] = [bodyOf(safe), bodyOf(later)];
    const shorter = { ...far, km: far.km / 2 };
    const beside = { ...near, id: "beside", date: "2026-10-21" };
    const existing = [near, far];
    const wanted = changesBetween({ before: existing, after: [near, shorter], from: MONDAY });
    const around = { existing, lastDay: "2026-12-06", anew: [beside, shorter], wanted };
    // The far run is too long, and the near one stands in the way of a plan made anew.
    const judge: Judge = ({ workouts }) => {
      const has = (workout: typeof near) => workouts.includes(workout);
      const rule = { rule: "V1", tier: "H" as const, message: "Too much." };
      return has(far) || (has(near) && has(beside)) ? [rule] : [];
    };
    const { season } = fresh.plan ?? {};
    if (season === undefined) throw new Error("There is a plan.");
    const pinnedIds = new Set([near.id, far.id]);
    const { workouts, dropped } = planAroundPins(around, { pinned: pinnedIds, season, judge });
    expect(workouts).toEqual([near, shorter]);
    const changes = changesBetween({ before: existing, after: workouts, from: MONDAY });
    expect(goneIn(changes, dropped).map(({ workoutId }) => workoutId)).toEqual([far.id]);
  });
});
