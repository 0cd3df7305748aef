import { loadFrom } from "@/lib/ledger/history";
import { type LocalDate, localDateAt, shiftDays } from "@/lib/training";

/**
 * The oldest day whose facts a use case loads: it holds for every time zone, before the runner's is known. `oldest` is the
 * earliest day that facts change of, where they do.
 */
export function loadFromDay(now: Date, oldest: LocalDate | null = null): LocalDate {
  return loadFrom(shiftDays(localDateAt(now, "UTC"), -1), oldest);
}
