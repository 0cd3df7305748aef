import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const READER = fileURLToPath(new URL("./read-once.ts", import.meta.url));

/**
 * Bytes above the idle process at the height of reading a list, in a process of its own: the operating system's peak,
 * which garbage that is not yet collected counts in.
 */
export async function peakMemory(rows: number): Promise<number> {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", READER, String(rows)], {
    encoding: "utf8",
  });
  const bytes = Number(stdout.trim());
  if (status === 0 && Number.isFinite(bytes)) return bytes;
  throw new Error(`The process that measures memory failed: ${stderr}`);
}
