import type { LocalDate } from "@/lib/training";

/** The earliest of some days and `otherwise`. Day strings sort in date order. */
export function earliestDay(days: Iterable<LocalDate>, otherwise: LocalDate): LocalDate {
  return [...days, otherwise].sort()[0] ?? otherwise;
}

/** The latest of some days and `otherwise`. */
export function latestDay(days: Iterable<LocalDate>, otherwise: LocalDate): LocalDate {
  return [...days, otherwise].sort().at(-1) ?? otherwise;
}
