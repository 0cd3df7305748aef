import { readdirSync, readFileSync } from "node:fs";

/** Milliseconds in a clock tick of the kernel (USER_HZ is 100 on every Linux that Node supports). */
const TICK_MS = 10;
/** Fields of /proc/PID/stat (proc(5)): parent, own time, and the time of children that have ended. */
const FIELD = { parent: 4, utime: 14, stime: 15, cutime: 16, cstime: 17 } as const;

/** Field number -> value; null when the process is gone. */
function statOf(pid: number | string): ((field: number) => number) | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name is in parentheses and may hold spaces; field 3 comes after it.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return (field) => Number(fields[field - 3] ?? 0);
  } catch {
    return null;
  }
}

/** Processor time of a process and its children, ended ones included, in milliseconds; 0 where there is no /proc. */
export function treeCpuMs(pid: number): number {
  const own = statOf(pid);
  if (own === null) return 0;
  let ticks = own(FIELD.utime) + own(FIELD.stime) + own(FIELD.cutime) + own(FIELD.cstime);
  for (const name of readdirSync("/proc")) {
    const stat = /^\d+$/.test(name) ? statOf(name) : null;
    if (stat !== null && stat(FIELD.parent) === pid) ticks += stat(FIELD.utime) + stat(FIELD.stime);
  }
  return ticks * TICK_MS;
}
