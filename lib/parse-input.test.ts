import { expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "./errors";
import { parseInput } from "./parse-input";

test("parseInput names each wrong field once, by its path", () => {
  const schema = z.strictObject({
    race: z.object({ km: z.number().min(1, "At least 1 km.") }),
    name: z.string(),
  });
  expect(() => parseInput(schema, { race: { km: 0 }, name: 1 })).toThrow(AppError);
  try {
    parseInput(schema, { race: { km: 0 }, name: 1 });
  } catch (error) {
    expect(error).toMatchObject({ code: "invalidInput", fields: { "race.km": "At least 1 km." } });
    expect(Object.keys((error as AppError).fields)).toEqual(["race.km", "name"]);
  }
});
