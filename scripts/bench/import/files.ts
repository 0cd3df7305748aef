import { buildFit } from "@/lib/imports/fixtures/build-fit";
import { buildGpx, buildTcx, steadyPoints, tcxActivity } from "@/lib/imports/fixtures/build-xml";

/** Columns of an English export of 2026, in order. */
const HEADER =
  "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Aerobic TE,Avg Run Cadence,Max Run Cadence,Avg Pace,Best Pace,Total Ascent,Total Descent,Avg Stride Length,Avg Vertical Ratio,Avg Vertical Oscillation,Avg Ground Contact Time,Avg GAP,Normalized Power® (NP®),Training Stress Score®,Avg Power,Max Power,Steps,Body Battery Drain,Decompression,Best Lap Time,Number of Laps,Moving Time,Elapsed Time,Min Elevation,Max Elevation";

function two(value: number): string {
  return String(value).padStart(2, "0");
}

function clock(seconds: number): string {
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function row(index: number): string {
  const start = new Date(Date.UTC(2026, 10, 1, 7, 30) - index * 8 * 3_600_000).toISOString();
  const hundredths = 500 + ((index * 37) % 2_600);
  const paceS = 285 + ((index * 13) % 120);
  const seconds = Math.round((hundredths / 100) * paceS);
  const cadence = 160 + (index % 20);
  const stride = ((hundredths * 10 * 60) / (cadence * seconds)).toFixed(2);
  const pace = `${Math.floor(paceS / 60)}:${two(paceS % 60)}`;
  const steps = Math.round((cadence * seconds) / 60).toLocaleString("en-US");
  return `Running,${start.slice(0, 10)} ${start.slice(11, 19)},false,"Sometown Running","${(hundredths / 100).toFixed(2)}","${400 + (index % 900)}","${clock(seconds)}","${140 + (index % 25)}","${165 + (index % 20)}","3.${index % 10}","${cadence}","${cadence + 12}","${pace}","3:58","${index % 300}","${index % 290}","${stride}","7.${index % 10}","9.1","245","${pace}","301","0.0","298","420","${steps}","'-${index % 20}","No","00:04:24.5","${1 + (index % 20)}","${clock(seconds - 4)}","${clock(seconds + 40)}","${600 + (index % 50)}","${700 + (index % 90)}"`;
}

/** An activity list as Garmin Connect writes it, with every column of a runner's watch. */
export function listOfRuns(rows: number): string {
  return `${[HEADER, ...Array.from({ length: rows }, (_, index) => row(index))].join("\n")}\n`;
}

/** The same run as FIT, TCX and GPX, at one point a second. */
export function recordingsOfHours(hours: number): Readonly<Record<"fit" | "tcx" | "gpx", Uint8Array>> {
  const seconds = Math.round(hours * 3_600);
  const points = steadyPoints({ seconds, everyS: 1, metresPerS: 3 });
  const lap = { timeS: seconds, distanceM: seconds * 3, points };
  const encode = (text: string) => new TextEncoder().encode(text);
  return {
    fit: buildFit({ records: seconds }),
    tcx: encode(buildTcx([tcxActivity([lap])])),
    gpx: encode(buildGpx({ segments: [points] })),
  };
}
