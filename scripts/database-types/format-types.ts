import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** Where the types of the database are kept. */
export const TYPES_FILE = resolve(import.meta.dirname, "../../lib/data/generated/database.types.ts");

/** Formats TypeScript as the project does, so that generated and committed text can be compared. */
export function formatTypes(text: string): string {
  const biome = resolve(import.meta.dirname, "../../node_modules/.bin/biome");
  return execFileSync(biome, ["format", `--stdin-file-path=${TYPES_FILE}`], {
    input: text,
    encoding: "utf8",
  });
}
