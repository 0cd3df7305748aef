import type { Units } from "@/lib/training/format";

/** Regions whose runners count miles (Unicode CLDR, measurement for road distances). */
const MILE_REGIONS = new Set(["US", "GB", "LR", "MM"]);

/** Kilometres or miles, from the first language a browser asks for (`Accept-Language`). */
export function guessUnits(acceptLanguage: string | null): Units {
  const first = acceptLanguage?.split(",")[0]?.split(";")[0]?.trim() ?? "";
  const region = first.split("-").find((part, index) => index > 0 && /^[a-z]{2}$/i.test(part));
  return region !== undefined && MILE_REGIONS.has(region.toUpperCase()) ? "mi" : "km";
}
