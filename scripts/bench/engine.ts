import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { buildPlan, type PlanInput, shiftDays } from "@/lib/training";
import { planInputs } from "@/tests/support/plan-inputs";
import { atMost, type Findings, quantile } from "./result";

const RUNNERS = 400;
const SEED = 20_261_122;
const ROUNDS = 5;
const WARM_UP_ROUNDS = 3;
/** Plans over which memory must stay flat, and after how many it is first measured. */
const MEMORY = { plans: 100_000, settledAfter: 10_000, growthMb: 8 } as const;
/** Milliseconds for one plan. */
const BARS = { eightWeeksP50: 1, eightWeeksP95: 3, longP95: 10, impossibleP95: 25 } as const;
const LONG_SEASON_DAYS = 350;
const SHORT_SEASON_DAYS = 56;

/** Milliseconds per plan: for each runner the median of the rounds, so that another program's burst doesn't count. */
function timesOf(inputs: readonly PlanInput[]): number[] {
  const rounds = inputs.map((): number[] => []);
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    inputs.forEach((input, index) => {
      const started = performance.now();
      buildPlan(input);
      if (round >= 0) rounds[index]?.push(performance.now() - started);
    });
  }
  return rounds.map((times) => quantile(times, 0.5));
}

function withRaceIn(inputs: readonly PlanInput[], days: number): PlanInput[] {
  const distancesM = [5000, 10_000, 21_097.5, 42_195];
  return inputs.map((input, index) => ({
    ...input,
    goals: [
      {
        kind: "race",
        priority: "A",
        distanceM: distancesM[index % distancesM.length] ?? 5000,
        date: shiftDays(input.today, days + (index % 7)),
      },
    ],
  }));
}

function heapMb(): number {
  setFlagsFromString("--expose-gc");
  // The collector is a global of a context made after the flag was set.
  const collect = runInNewContext("gc") as () => void;
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

function memoryGrowthMb(inputs: readonly PlanInput[]): number {
  let before = 0;
  for (let count = 0; count < MEMORY.plans; count += 1) {
    if (count === MEMORY.settledAfter) before = heapMb();
    const input = inputs[count % inputs.length];
    if (input !== undefined) buildPlan(input);
  }
  return heapMb() - before;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** How fast plans are made in process, and whether memory stays flat. */
export function engineBenchmark(): Findings {
  const runners = fc.sample(planInputs, { numRuns: RUNNERS, seed: SEED });
  const eightWeeks = withRaceIn(runners, SHORT_SEASON_DAYS);
  const long = withRaceIn(runners, LONG_SEASON_DAYS);
  const possible = eightWeeks.filter((input) => buildPlan(input).feasible);
  const impossible = eightWeeks.filter((input) => !buildPlan(input).feasible);
  const short = timesOf(possible);
  const refused = timesOf(impossible);
  const far = timesOf(long.filter((input) => buildPlan(input).feasible));
  const measures = {
    plansPerSecond: Math.round(1000 / (short.reduce((sum, time) => sum + time, 0) / short.length)),
    eightWeeksP50Ms: rounded(quantile(short, 0.5)),
    eightWeeksP95Ms: rounded(quantile(short, 0.95)),
    fiftyWeeksP50Ms: rounded(quantile(far, 0.5)),
    fiftyWeeksP95Ms: rounded(quantile(far, 0.95)),
    impossibleP50Ms: rounded(quantile(refused, 0.5)),
    impossibleP95Ms: rounded(quantile(refused, 0.95)),
    memoryGrowthMb: rounded(memoryGrowthMb(possible)),
  };
  return {
    measures,
    bars: [
      atMost("eightWeeksP50Ms", measures.eightWeeksP50Ms, BARS.eightWeeksP50),
      atMost("eightWeeksP95Ms", measures.eightWeeksP95Ms, BARS.eightWeeksP95),
      atMost("fiftyWeeksP95Ms", measures.fiftyWeeksP95Ms, BARS.longP95),
      atMost("impossibleP95Ms", measures.impossibleP95Ms, BARS.impossibleP95),
      atMost("memoryGrowthMb", measures.memoryGrowthMb, MEMORY.growthMb),
    ],
  };
}
