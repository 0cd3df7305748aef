import { expect, it } from "vitest";
import { activityTexts, readSize } from "./read-size";

it("reads what it shows", () => {
  const activity = { distanceM: 8210, durationS: 2730 };
  const texts = activityTexts(activity, "km");
  expect(texts).toEqual({ distance: "8.21", time: "45:30" });
  expect(readSize(texts, { units: "km" })).toEqual(activity);
});

it("reads miles, commas and hours", () => {
  expect(readSize({ distance: "6,2", time: "1:05:00" }, { units: "mi" })).toEqual({
    distanceM: 9978,
    durationS: 3900,
  });
});

it("says by field what to enter", () => {
  expect(readSize({ distance: "far", time: "" }, { units: "km" })).toEqual({
    fields: { distanceM: expect.stringContaining("kilometres"), durationS: expect.stringContaining("45:30") },
  });
});

it("takes an empty distance as none where that is allowed", () => {
  expect(readSize({ distance: "", time: "45:30" }, { units: "km", optional: true })).toEqual({
    distanceM: null,
    durationS: 2730,
  });
  expect(readSize({ distance: "", time: "45:30" }, { units: "km" })).toHaveProperty("fields.distanceM");
});
