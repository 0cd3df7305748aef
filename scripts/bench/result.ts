import { availableParallelism } from "node:os";

/** A promise about a measure. */
export type Bar = { measure: string; limit: string; value: number; ok: boolean };

/** What a benchmark found; `table` rows are for people. */
export type Findings = {
  measures: Record<string, number>;
  bars: Bar[];
  table?: Record<string, unknown>[];
};

/** One benchmark: throws when it can't run. */
export type Benchmark = () => Findings | Promise<Findings>;

/** A measure that must not be above a limit. */
export function atMost(measure: string, value: number, limit: number): Bar {
  return { measure, limit: `<= ${limit}`, value, ok: value <= limit };
}

/** A measure that must not be below a limit. */
export function atLeast(measure: string, value: number, limit: number): Bar {
  return { measure, limit: `>= ${limit}`, value, ok: value >= limit };
}

/** The value below which this share (0-1) of the numbers lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The object that is printed: findings with the machine they were found on. */
export function reportOf(name: string, findings: Findings) {
  const machine = { cores: availableParallelism(), node: process.version };
  return { name, machine, ...findings, ok: findings.bars.every((bar) => bar.ok) };
}
