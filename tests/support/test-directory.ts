import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The directory for everything that tests write; not under version control. */
export async function testDirectory(): Promise<string> {
  const directory = fileURLToPath(new URL("../../.test", import.meta.url));
  await mkdir(directory, { recursive: true });
  return directory;
}
