/** The distances most races have; everything else is "other". Metres, half and full marathon by definition. */
export const RACE_DISTANCES = [
  { value: "5k", label: "5k", distanceM: 5000 },
  { value: "10k", label: "10k", distanceM: 10_000 },
  { value: "half", label: "Half marathon", distanceM: 21_097.5 },
  { value: "marathon", label: "Marathon", distanceM: 42_195 },
] as const;

export const OTHER_DISTANCE = "other";

/** The chip that stands for a distance. */
export function chipOf(distanceM: number): string {
  return RACE_DISTANCES.find((race) => Math.abs(race.distanceM - distanceM) < 1)?.value ?? OTHER_DISTANCE;
}
