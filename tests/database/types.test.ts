import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { formatTypes, TYPES_FILE } from "../../scripts/database-types/format-types";
import { typesOfSchema } from "../../scripts/database-types/types-of-schema";
import { rawSql } from "../support/database";

test("the types of the database are those of the live schema (else run tsx scripts/generate-database-types.ts)", async () => {
  expect(await readFile(TYPES_FILE, "utf8")).toBe(formatTypes(await typesOfSchema(rawSql)));
});
