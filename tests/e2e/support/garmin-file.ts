/** One run as the test wants it in the export. */
export interface FileRun {
  /** Wall clock start, `YYYY-MM-DD HH:mm:ss`. */
  start: string;
  km: number;
  secPerKm: number;
}

/** Both feet, steps a minute. */
const CADENCE = 168;

function clock(seconds: number): string {
  const part = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `${part(seconds / 3600)}:${part((seconds % 3600) / 60)}:${part(seconds % 60)}`;
}

function row({ start, km, secPerKm }: FileRun): string {
  const seconds = Math.round(km * secPerKm);
  const pace = `${Math.floor(secPerKm / 60)}:${String(Math.round(secPerKm % 60)).padStart(2, "0")}`;
  const strideM = (1000 / secPerKm / (CADENCE / 60)).toFixed(2);
  const cells = [
    km.toFixed(2),
    "480",
    clock(seconds),
    "146",
    "165",
    String(CADENCE),
    "178",
    pace,
    "4:40",
    "40",
    strideM,
    clock(seconds),
    clock(seconds),
  ];
  return `Running,${start},false,"Morning Run",${cells.map((cell) => `"${cell}"`).join(",")}`;
}

/** A Garmin activity list in English and kilometres, newest run first as Garmin writes it. */
export function garminFile(runs: readonly FileRun[]): Buffer {
  const header =
    "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,Max Run Cadence," +
    "Avg Pace,Best Pace,Total Ascent,Avg Stride Length,Moving Time,Elapsed Time";
  const rows = [...runs].sort((a, b) => b.start.localeCompare(a.start)).map(row);
  return Buffer.from(`${[header, ...rows].join("\n")}\n`);
}
