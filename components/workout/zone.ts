import type { Zone } from "@/lib/training";

/** Colour and relative height of each pace zone, slowest to fastest; `swatch` is the same colour as a class. */
export const ZONE_LOOK: Readonly<Record<Zone, { fill: string; swatch: string; height: number }>> = {
  walk: { fill: "var(--zone-walk)", swatch: "bg-zone-walk", height: 0.2 },
  E: { fill: "var(--zone-e)", swatch: "bg-zone-e", height: 0.4 },
  M: { fill: "var(--zone-m)", swatch: "bg-zone-m", height: 0.56 },
  T: { fill: "var(--zone-t)", swatch: "bg-zone-t", height: 0.7 },
  I: { fill: "var(--zone-i)", swatch: "bg-zone-i", height: 0.86 },
  R: { fill: "var(--zone-r)", swatch: "bg-zone-r", height: 1 },
};
