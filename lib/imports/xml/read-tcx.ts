import { isRunKey, type SportWord } from "../garmin/sports";
import type { FileProblem } from "../issues";
import type { SportWords } from "../mapping";
import { readInstant, utcText } from "../recordings/instants";
import { NO_VALUES, type Recording } from "../recordings/recording";
import { readServiceSport } from "../recordings/service-sports";
import {
  decodeEntities,
  isProblem,
  nodesOf,
  numberOf,
  parseXml,
  textOf,
  textsOf,
  type XmlNode,
} from "./parse-xml";
import { type TrackPoint, trackPoints } from "./track-points";
import { meanAndMax } from "./track-totals";

/** TCX has a word for what is neither running nor biking. Some apps write words of their own all the same. */
const OTHER = "Other";
const A_SPORT: SportWord = { key: "other", known: true };

interface Lap {
  durationS: number;
  distanceM: number | null;
  avgHr: number | null;
  maxHr: number | null;
  /** Steps of one foot a minute. */
  cadence: number | null;
  endMs: number | null;
}

function heartRate(lap: XmlNode, name: string): number | null {
  const [node] = nodesOf(lap, name);
  return node ? numberOf(node, "Value") : null;
}

function lapCadence(lap: XmlNode, points: readonly TrackPoint[]): number | null {
  const extensions = nodesOf(lap, "Extensions").flatMap((node) => nodesOf(node, "LX"));
  const stated = extensions.map((node) => numberOf(node, "AvgRunCadence")).find((value) => value !== null);
  return stated ?? meanAndMax(points.map(({ cadence }) => cadence)).mean;
}

function readLap(lap: XmlNode): Lap {
  const points = textsOf(lap, "Track").flatMap((raw) => trackPoints(raw, "Trackpoint"));
  const heart = meanAndMax(points.map((point) => point.heartRate));
  const times = points.flatMap(({ at }) => (at === null ? [] : [at.ms]));
  return {
    durationS: numberOf(lap, "TotalTimeSeconds") ?? 0,
    distanceM: numberOf(lap, "DistanceMeters"),
    avgHr: heartRate(lap, "AverageHeartRateBpm") ?? heart.mean,
    maxHr: heartRate(lap, "MaximumHeartRateBpm") ?? heart.max,
    cadence: lapCadence(lap, points),
    endMs: times.length === 0 ? null : (times.at(-1) ?? null),
  };
}

/** The mean over laps, each counted by its time; laps without the value don't count. */
function overLaps(laps: readonly Lap[], value: (lap: Lap) => number | null): number | null {
  let sum = 0;
  let seconds = 0;
  for (const lap of laps) {
    const one = value(lap);
    if (one === null || one <= 0) continue;
    sum += one * lap.durationS;
    seconds += lap.durationS;
  }
  return seconds > 0 ? sum / seconds : null;
}

function readActivity(
  activity: XmlNode,
  { index, sportWords }: { index: number; sportWords: SportWords },
): Recording {
  const lapNodes = nodesOf(activity, "Lap");
  const laps = lapNodes.map(readLap);
  const start = readInstant(textOf(lapNodes[0], "@StartTime")) ?? readInstant(textOf(activity, "Id"));
  const word = decodeEntities(textOf(activity, "@Sport") ?? "").trim();
  const sport = word === OTHER ? A_SPORT : readServiceSport(word, sportWords);
  const cadence = overLaps(laps, (lap) => lap.cadence);
  const distances = laps.flatMap(({ distanceM }) => (distanceM === null ? [] : [distanceM]));
  const endMs = laps.at(-1)?.endMs ?? null;
  const durationS = laps.reduce((sum, lap) => sum + lap.durationS, 0);
  return {
    key: `tcx|${utcText(start?.ms ?? null)}|${index + 1}`,
    sport: sport.key,
    sportKnown: sport.known,
    ...(word === "" ? {} : { sportWord: word }),
    startMs: start?.ms ?? null,
    utcOffsetS: start?.utcOffsetS ?? null,
    values: {
      ...NO_VALUES,
      distanceM: distances.length === 0 ? null : distances.reduce((sum, one) => sum + one, 0),
      durationS,
      // The last point comes a moment before the end.
      elapsedS: start && endMs !== null ? Math.max((endMs - start.ms) / 1_000, durationS) : null,
      avgHr: overLaps(laps, ({ avgHr }) => avgHr),
      maxHr: meanAndMax(laps.map(({ maxHr }) => maxHr)).max,
      cadenceSpm: cadence !== null && isRunKey(sport.key) ? cadence * 2 : null,
    },
    title: decodeEntities(textOf(activity, "Notes") ?? ""),
    notes: [],
    line: null,
  };
}

/** Activities alone, and those of a triathlon, which stand one level deeper. */
function activitiesIn(list: XmlNode): XmlNode[] {
  const sports = nodesOf(list, "MultiSportSession").flatMap((session) => [
    ...nodesOf(session, "FirstSport"),
    ...nodesOf(session, "NextSport"),
  ]);
  return [list, ...sports].flatMap((node) => nodesOf(node, "Activity"));
}

/** Reads a TCX file: one recording per activity, summed over its laps; heart rate and cadence weighted by time. */
export function readTcx(text: string, { sportWords }: { sportWords: SportWords }): Recording[] | FileProblem {
  const root = parseXml(text, { root: "TrainingCenterDatabase", track: "Track", point: "Trackpoint" });
  if (isProblem(root)) return root;
  const activities = nodesOf(root, "Activities").flatMap(activitiesIn);
  if (activities.length > 0)
    return activities.map((activity, index) => readActivity(activity, { index, sportWords }));
  const message =
    "This TCX file holds a workout or a course, but no recorded activity. Export the activity itself, as FIT if you can.";
  return { code: "tcxHasNoActivity", message };
}
