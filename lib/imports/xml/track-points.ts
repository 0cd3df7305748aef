import { type Instant, readInstant } from "../recordings/instants";
import { readDecimal } from "./parse-xml";

/** One point of a track, as far as it tells something. */
export interface TrackPoint {
  at: Instant | null;
  latitude: number | null;
  longitude: number | null;
  heartRate: number | null;
  /** Steps of one foot a minute. */
  cadence: number | null;
}

const LATITUDE = /\blat\s*=\s*["']([^"']{1,30})["']/;
const LONGITUDE = /\blon\s*=\s*["']([^"']{1,30})["']/;
const TIME = /<(?:time|Time)>([^<]{1,40})</;
const TPX_HEART_RATE = /<(?:\w{1,20}:)?(?:hr|heartrate)>([^<]{1,20})</;
const TCX_HEART_RATE = /<HeartRateBpm[^>]{0,60}>\s*<Value>([^<]{1,20})</;
const CADENCE = /<(?:\w{1,20}:)?(?:cad|RunCadence)>([^<]{1,20})</;

function readPoint(head: string, body: string): TrackPoint {
  const match = (pattern: RegExp, text: string) => readDecimal(pattern.exec(text)?.[1]);
  return {
    at: readInstant(TIME.exec(body)?.[1]),
    latitude: match(LATITUDE, head),
    longitude: match(LONGITUDE, head),
    heartRate: match(TPX_HEART_RATE, body) ?? match(TCX_HEART_RATE, body),
    cadence: match(CADENCE, body),
  };
}

/**
 * The points in the raw text of a track or segment. Searched for by their tags: an XML tree of twenty thousand points
 * takes ten times as long and as much memory. Values may carry any namespace prefix.
 */
export function trackPoints(raw: string, tag: "trkpt" | "Trackpoint"): TrackPoint[] {
  const points: TrackPoint[] = [];
  const open = `<${tag}`;
  const close = `</${tag}>`;
  for (let start = raw.indexOf(open); start !== -1; ) {
    const headEnd = raw.indexOf(">", start);
    if (headEnd === -1) break;
    const head = raw.slice(start, headEnd);
    const end = head.endsWith("/") ? headEnd : raw.indexOf(close, headEnd);
    if (end === -1) break;
    points.push(readPoint(head, raw.slice(headEnd + 1, end)));
    start = raw.indexOf(open, end);
  }
  return points;
}
