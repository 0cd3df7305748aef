import type { Paces } from "../fitness/paces";
import type { Step } from "../plan-output";
import { STRIDES } from "./constants";
import { type EasyPart, type EasyTemplate, LONG_MARATHON_TEMPLATES } from "./library/easy-running";
import { distanceStep, easyPace, middleOf, tenthKm, timeStep, zoneRange } from "./steps";
import { roundKm } from "./totals";

/** The easy range (s/km), or the half of it at one end. */
export function easyRange(end: EasyPart["end"], paces: Paces): Step["paceSecPerKm"] {
  const range = zoneRange("E", paces);
  const middle = Math.round(middleOf(range));
  if (end === "middle") return range;
  return end === "slow" ? { fast: middle, slow: range.slow } : { fast: range.fast, slow: middle };
}

/** One steady easy run. */
export function easySteps(km: number, paces: Paces): Step[] {
  return [distanceStep({ kind: "steady", zone: "E", km }, paces)];
}

/** An easy or long run in the shape of a template; parts in tenths of a km. */
export function shapedSteps(km: number, context: { paces: Paces; template: EasyTemplate }): Step[] {
  const { paces, template } = context;
  let leftKm = km;
  return template.parts.map(({ share, end }, index) => {
    const isLast = index === template.parts.length - 1;
    const partKm = isLast ? roundKm(leftKm) : tenthKm(km * share + 0.05);
    leftKm -= partKm;
    return distanceStep({ kind: "steady", zone: "E", km: partKm, range: easyRange(end, paces) }, paces);
  });
}

/** One easy run by time: whole multiples of `toMinutes`, rounded down from what `km` would take. */
export function timedSteps(km: number, context: { paces: Paces; toMinutes: number }): Step[] {
  const { paces, toMinutes } = context;
  const minutes = Math.floor((km * easyPace(paces)) / 60 / toMinutes + 1e-9) * toMinutes;
  return [timeStep({ kind: "steady", zone: "E", minutes: Math.max(minutes, toMinutes) }, paces)];
}

/** Easy running (km) after the last piece at marathon pace, and the shortest piece worth running. */
const COOLDOWN_KM = 1;
const SHORTEST_PIECE_KM = 2;

/** A long run with `marathonKm` at marathon pace toward its end, in one or more pieces (`turn` says how many). */
export function marathonLongSteps(
  km: number,
  context: { paces: Paces; marathonKm: number; turn: number },
): Step[] {
  const { paces, marathonKm, turn } = context;
  const fitting = LONG_MARATHON_TEMPLATES.filter(
    ({ pieces, betweenKm }) =>
      marathonKm / pieces >= SHORTEST_PIECE_KM &&
      km - marathonKm - (pieces - 1) * betweenKm >= COOLDOWN_KM + SHORTEST_PIECE_KM,
  );
  const { pieces, betweenKm } = fitting[turn % Math.max(1, fitting.length)] ?? LONG_MARATHON_TEMPLATES[0];
  const pieceKm = tenthKm(marathonKm / pieces);
  const warmupKm = roundKm(km - pieces * pieceKm - (pieces - 1) * betweenKm - COOLDOWN_KM);
  const between = distanceStep({ kind: "rest", zone: "E", km: betweenKm }, paces);
  const piece = distanceStep({ kind: "work", zone: "M", km: pieceKm }, paces);
  return [
    distanceStep({ kind: "warmup", zone: "E", km: warmupKm }, paces),
    ...Array.from({ length: pieces }, (_, index) => (index === 0 ? [piece] : [between, piece])).flat(),
    distanceStep({ kind: "cooldown", zone: "E", km: COOLDOWN_KM }, paces),
  ];
}

/** An easy run with short relaxed strides at its end. Null when the run is too short for them. */
export function strideSteps(km: number, paces: Paces): Step[] | null {
  const { seconds, restSeconds, least, most } = STRIDES;
  const times = km >= 7 ? most : least;
  const work = timeStep({ kind: "work", zone: "R", minutes: seconds / 60, times }, paces);
  const rest = timeStep({ kind: "rest", zone: "E", minutes: restSeconds / 60, times }, paces);
  const easyKm = km - times * (work.km + rest.km);
  if (easyKm < 2) return null;
  return [distanceStep({ kind: "steady", zone: "E", km: easyKm }, paces), work, rest];
}
