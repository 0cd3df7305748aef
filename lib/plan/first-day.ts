import { historyFrom } from "@/lib/ledger/history";
import { type LocalDate, localDateAt, shiftDays } from "@/lib/training";

/** The oldest day whose facts a use case loads: it holds for every time zone, before the runner's is known. */
export function loadFromDay(now: Date): LocalDate {
  return historyFrom(shiftDays(localDateAt(now, "UTC"), -1));
}
