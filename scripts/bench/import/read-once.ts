import { readFileSync, writeFileSync } from "node:fs";
import { readExport } from "@/lib/imports";
import { listOfRuns } from "./files";

/** Peak of the memory that this process holds, in bytes (Linux). */
function peakBytes(): number {
  const status = readFileSync("/proc/self/status", "utf8");
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) * 1_024;
}

/** Sets the peak back to what is held now. */
function resetPeak(): void {
  writeFileSync("/proc/self/clear_refs", "5");
}

const bytes = new TextEncoder().encode(listOfRuns(Number(process.argv[2])));
// The code is loaded and warm, as it is on a server that has read a file before.
await readExport({ bytes: new TextEncoder().encode(listOfRuns(100)) });
resetPeak();
const idle = peakBytes();
await readExport({ bytes });
process.stdout.write(`${peakBytes() - idle}\n`);
