import { type Benchmark, reportOf } from "./result";

/** Every benchmark by name, loaded when it is asked for. */
const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {
  engine: async () => (await import("./engine")).engineBenchmark,
  plans: async () => (await import("./plans")).plansBenchmark,
  import: async () => (await import("./import")).importBenchmark,
  uploads: async () => (await import("./uploads")).uploadsBenchmark,
  faults: async () => (await import("./faults")).faultsBenchmark,
  refresh: async () => (await import("./refresh")).refreshBenchmark,
  chat: async () => (await import("./chat")).chatBenchmark,
  pages: async () => (await import("./pages")).pagesBenchmark,
};

const USAGE = `Usage: npm run --silent bench -- [${Object.keys(BENCHMARKS).join("|")}]; without a name all of them run.`;

/** Exit codes: every bar holds, one falls short, it could not run. */
const EXIT = { ok: 0, short: 1, failed: 2 } as const;

async function runOne(name: string): Promise<number> {
  const load = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
  if (load === undefined) {
    process.stderr.write(`There is no benchmark "${name}". ${USAGE}\n`);
    return EXIT.failed;
  }
  try {
    const benchmark = await load();
    const report = reportOf(name, await benchmark());
    if (report.table !== undefined) process.stderr.write(`${tableText(report.table)}\n`);
    for (const bar of report.bars.filter(({ ok }) => !ok)) {
      process.stderr.write(`falls short: ${bar.measure} ${bar.value}, wanted ${bar.limit}\n`);
    }
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return report.ok ? EXIT.ok : EXIT.short;
  } catch (error) {
    process.stderr.write(`${name} could not run: ${error instanceof Error ? error.stack : String(error)}\n`);
    return EXIT.failed;
  }
}

function tableText(rows: readonly Record<string, unknown>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? "")))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => (line[index] ?? "").length)));
  return lines
    .map((line) =>
      line
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Runs the named benchmark, or all of them, one after the other; returns the worst exit code. */
export async function runBench(names: readonly string[]): Promise<number> {
  let worst: number = EXIT.ok;
  for (const name of names.length > 0 ? names : Object.keys(BENCHMARKS)) {
    worst = Math.max(worst, await runOne(name));
  }
  return worst;
}
