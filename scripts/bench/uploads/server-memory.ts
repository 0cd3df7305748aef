import { readdirSync, readFileSync, writeFileSync } from "node:fs";

function field(pid: number, name: string): number {
  const line = new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(line?.[1] ?? Number.NaN);
}

/** Programs among the descendants of a process: their numbers. */
function descendants(pid: number): number[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parents = new Map(
    all.flatMap((one) => {
      try {
        return [[one, field(one, "PPid")] as const];
      } catch {
        return []; // Gone meanwhile.
      }
    }),
  );
  const children = all.filter((one) => parents.get(one) === pid);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** The process that serves the app, among those that a start command began. */
export function serverOf(pid: number): number {
  const found = descendants(pid).find((one) =>
    /next-server/.test(readFileSync(`/proc/${one}/cmdline`, "utf8")),
  );
  if (found === undefined) throw new Error("There is no server process.");
  return found;
}

/** Megabytes that the process holds in memory at its height since `resetPeak`. */
export function peakMb(pid: number): number {
  return (field(pid, "VmHWM") * 1_024) / 1_000_000;
}

/** Sets the height back to what is held now (Linux). */
export function resetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
}
