import { ALTITUDE, HEAT } from "./constants";

/** Share of VO2max left at an altitude (m), for paces only: the VDOT itself doesn't fall. Wehrlin and Hallen 2006. */
export function altitudeFactor(altitudeM: number): number {
  return 1 - Math.min(ALTITUDE.maxLoss, Math.max(0, altitudeM - ALTITUDE.freeM) * ALTITUDE.lossPerM);
}

/** Factor on a race time for heat (WBGT, Celsius). Mantzios 2022, Ely 2007. */
export function heatFactor(input: { wbgtC: number | null; timeS: number; isMarathon: boolean }): number {
  if (input.wbgtC === null) return 1;
  const slow = input.isMarathon && input.timeS > HEAT.slowMarathonS;
  return 1 + Math.max(0, input.wbgtC - HEAT.freeWbgtC) * (slow ? HEAT.slowMarathonLossPerC : HEAT.lossPerC);
}
