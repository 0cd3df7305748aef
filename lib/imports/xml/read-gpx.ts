import { PLAUSIBLE } from "../garmin/check-values";
import { isRunKey, type SportWord } from "../garmin/sports";
import type { FileProblem } from "../issues";
import type { SportWords } from "../mapping";
import { utcText } from "../recordings/instants";
import { NO_VALUES, type Recording, type RecordingNote } from "../recordings/recording";
import { readServiceSport } from "../recordings/service-sports";
import { decodeEntities, isProblem, nodesOf, parseXml, textOf, textsOf, type XmlNode } from "./parse-xml";
import { trackPoints } from "./track-points";
import { meanAndMax, TRACK, type TrackTotals, trackTotals } from "./track-totals";

/** GPX often names no sport. A speed that fits a run is taken for one, and the runner is told. */
function sportOf(
  type: string,
  { totals, sportWords }: { totals: TrackTotals; sportWords: SportWords },
): SportWord & { notes: RecordingNote[] } {
  if (type !== "") return { ...readServiceSport(type, sportWords), notes: [] };
  const pace = (totals.timerS / totals.distanceM) * 1_000;
  const fitsRun = pace >= PLAUSIBLE.paceSecPerKm.min && pace <= PLAUSIBLE.paceSecPerKm.max;
  return fitsRun
    ? { key: "run", known: true, notes: ["sportAssumed"] }
    : { key: "other", known: false, notes: [] };
}

function readTrack(
  track: XmlNode,
  { index, sportWords }: { index: number; sportWords: SportWords },
): Recording {
  const segments = textsOf(track, "trkseg").map((raw) => trackPoints(raw, "trkpt"));
  const type = decodeEntities(textOf(track, "type") ?? "").trim();
  const named = type === "" ? null : readServiceSport(type, sportWords).key;
  const jumpAboveMps = named === null || isRunKey(named) ? TRACK.jumpAboveMps : TRACK.rideJumpAboveMps;
  const totals = trackTotals(segments, { jumpAboveMps });
  const sport = sportOf(type, { totals, sportWords });
  const points = segments.flat();
  const heart = meanAndMax(points.map(({ heartRate }) => heartRate));
  const cadence = meanAndMax(points.map(({ cadence: perFoot }) => perFoot)).mean;
  return {
    key: `gpx|${utcText(totals.startMs)}|${index + 1}`,
    sport: sport.key,
    sportKnown: sport.known,
    ...(type === "" ? {} : { sportWord: type }),
    startMs: totals.startMs,
    utcOffsetS: totals.utcOffsetS,
    values: {
      ...NO_VALUES,
      distanceM: totals.hasPositions ? totals.distanceM : null,
      durationS: totals.timerS,
      elapsedS: totals.elapsedS,
      avgHr: heart.mean,
      maxHr: heart.max,
      cadenceSpm: cadence !== null && isRunKey(sport.key) ? cadence * 2 : null,
    },
    title: decodeEntities(textOf(track, "name") ?? ""),
    notes: [...sport.notes, ...(totals.hasGaps ? (["recordingHasGaps"] as const) : [])],
    line: null,
  };
}

/**
 * Reads a GPX file: one recording per track. GPX has no totals: distance is the sum of great circles between points,
 * without pauses and jumps. A drawn route without times is refused.
 */
export function readGpx(text: string, { sportWords }: { sportWords: SportWords }): Recording[] | FileProblem {
  const root = parseXml(text, { root: "gpx", track: "trkseg", point: "trkpt" });
  if (isProblem(root)) return root;
  const tracks = nodesOf(root, "trk");
  if (tracks.length === 0) {
    const message =
      "This GPX file holds a route or waypoints, but no recorded track. Export the activity itself, as FIT if you can.";
    return { code: "gpxHasNoTrack", message };
  }
  const recordings = tracks
    .map((track, index) => readTrack(track, { index, sportWords }))
    .filter(({ startMs }) => startMs !== null);
  if (recordings.length > 0) return recordings;
  const message =
    "The points of this GPX file have no times: it is a drawn course, not a recording. Export the activity itself, as FIT or TCX if you can.";
  return { code: "gpxHasNoTimes", message };
}
