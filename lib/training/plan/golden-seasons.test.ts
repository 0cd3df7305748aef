import { expect, test } from "vitest";
import { PERSONAS } from "@/tests/support/personas";
import { seasonText } from "@/tests/support/season-text";
import type { PlanInput } from "../plan-input";

const TEN_K: PlanInput = {
  ...PERSONAS.twoRaces,
  goals: [{ kind: "race", priority: "A", distanceM: 10_000, date: "2027-01-31" }],
};

const SEASONS: [file: string, title: string, input: PlanInput][] = [
  ["5k-novice", "From the couch to a 5k", PERSONAS.couchTo5k],
  ["10k", "A 10k in ten weeks", TEN_K],
  ["half-marathon", "A half marathon on three days a week", PERSONAS.threeDayHalf],
  ["marathon", "A first marathon", PERSONAS.firstMarathon],
  ["return-from-injury", "Back after five weeks without running", PERSONAS.injuredReturn],
  ["base", "No race: a steady base", PERSONAS.baseNoRace],
];

// When a change is meant, `vitest run --project unit lib/training/plan/golden -u` writes the files anew; review them.
test.each(SEASONS)("the season %s is the reviewed one, byte for byte", async (file, title, input) => {
  await expect(seasonText(title, input)).toMatchFileSnapshot(`../../../tests/golden/${file}.txt`);
});

test("a season is the same text in every time zone of the machine", () => {
  const before = process.env.TZ;
  const texts = ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"].map((zone) => {
    process.env.TZ = zone;
    return seasonText("Half", PERSONAS.threeDayHalf);
  });
  process.env.TZ = before;
  expect(new Set(texts).size).toBe(1);
});
