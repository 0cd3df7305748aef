import { churn } from "./plans/churn";
import { comparePlans } from "./plans/compare";
import { scores } from "./plans/scores";
import { atLeast, atMost, type Findings } from "./result";

/** Least soft score; most churn where nothing happened, and where little did. */
const BARS = {
  softScore: 0.95,
  noChurn: 0,
  littleChurn: 0.15,
  longShareExcess: 0,
  growth: 1.2,
  peakOfAllowed: 0.85,
} as const;
const NOTHING_HAPPENED = new Set([
  "oneDayLater",
  "weekAsPlanned",
  "targetTime",
  "anewTheSameDay",
  "anewAfterAWeek",
  "anewAfterNearlyAWeek",
]);
/** Causes for which a plan should change: told, without a bar. */
const MUCH_HAPPENED = new Set([
  "anewAfterHalfAWeek",
  "anewAfterNothing",
  "ill",
  "oneRunFewer",
  "vdotUpByOne",
]);

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** Our plans beside published ones, their scorecards over many runners, and how much of a plan each event changes. */
export function plansBenchmark(): Findings {
  const compared = comparePlans();
  const { personas, random } = scores();
  const churned = Object.entries(churn());
  const measures: Record<string, number> = {
    publishedHard: compared.theirHard,
    comparedHard: compared.ourHard,
    publishedSpikes: compared.theirSpikes,
    comparedSpikes: compared.ourSpikes,
    longShareExcess: rounded(compared.longShareExcess),
    peakOfPublishedMin: rounded(Math.min(...compared.peakOfPublished)),
    comparedGrowthMax: rounded(compared.largestGrowth),
    peakOfAllowedMin: rounded(Math.min(...compared.peakRatios)),
    compared: compared.planned,
    randomRunners: random.runners,
    personasHard: personas.hard + personas.wholeSeasonHard,
    randomHard: random.hard + random.wholeSeasonHard,
    personasSoftScore: rounded(personas.softScore),
    personasLowestSoftScore: rounded(personas.lowestSoftScore),
    randomWholeSeasons: random.wholeSeasons,
    randomLowestSoftScore: rounded(random.lowestSoftScore),
    randomBelowBar: random.lowScores,
    randomSoftScore: rounded(random.softScore),
    ...Object.fromEntries(churned.map(([name, share]) => [`churn_${name}`, rounded(share)])),
  };
  return {
    measures,
    bars: [
      atMost("comparedHard", compared.ourHard, 0),
      atMost("comparedSpikes", compared.ourSpikes, 0),
      atMost("comparedGrowthMax", measures.comparedGrowthMax ?? Number.NaN, BARS.growth),
      atMost("longShareExcess", rounded(compared.longShareExcess), BARS.longShareExcess),
      atLeast("peakOfAllowedMin", Math.min(...compared.peakRatios), BARS.peakOfAllowed),
      atMost("personasHard", measures.personasHard ?? Number.NaN, 0),
      atMost("randomHard", measures.randomHard ?? Number.NaN, 0),
      atLeast("personasLowestSoftScore", personas.lowestSoftScore, BARS.softScore),
      atLeast("randomSoftScore", random.softScore, BARS.softScore),
      ...churned
        .filter(([name]) => !MUCH_HAPPENED.has(name))
        .map(([name, share]) =>
          atMost(
            `churn_${name}`,
            rounded(share),
            NOTHING_HAPPENED.has(name) ? BARS.noChurn : BARS.littleChurn,
          ),
        ),
    ],
    table: compared.table,
  };
}
