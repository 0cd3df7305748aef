import { z } from "zod";
import { type LocalDate, localDateSchema, shiftDays } from "@/lib/training";

const DEFAULT_DAYS = 56;

/** Query `from` and `to` of a list by days. */
export const daysQuerySchema = z.object({
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
});

/** The days asked for; by default the last eight weeks and whatever is ahead. */
export function daysAsked(
  query: z.infer<typeof daysQuerySchema>,
  { today }: { today: LocalDate },
): { from: LocalDate; to: LocalDate } {
  const to = query.to ?? shiftDays(today, DEFAULT_DAYS + 7);
  return { from: query.from ?? shiftDays(today < to ? today : to, -DEFAULT_DAYS), to };
}
