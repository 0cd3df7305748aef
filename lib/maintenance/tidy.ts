import type { Db } from "@/lib/data/client";
import { dropExpiredUploads } from "@/lib/data/import-uploads";
import { cleanUp, dropFrozenInputs, reapModelCalls } from "@/lib/data/maintenance";
import { INPUTS_PAGE, KEEP_INPUTS_DAYS } from "./constants";

/** The hash of a frozen input stays for good. */
async function dropOldInputs(
  db: Db,
  { now, isTimeUp }: { now: Date; isTimeUp: () => boolean },
): Promise<number> {
  const before = new Date(now.getTime() - KEEP_INPUTS_DAYS * 86_400_000);
  let dropped = 0;
  let page = INPUTS_PAGE;
  while (page === INPUTS_PAGE && !isTimeUp()) {
    page = await dropFrozenInputs(db, { before, limit: INPUTS_PAGE });
    dropped += page;
  }
  return dropped;
}

/** Takes away what has served its time, and gives back what was lost; answers how much of each. What is left waits a day. */
export async function tidy(
  db: Db,
  input: { now: Date; isTimeUp: () => boolean },
): Promise<Record<string, number>> {
  const { now } = input;
  // Before the clean-up, which takes expired reservations away without a record.
  const modelCallsLost = await reapModelCalls(db, { now });
  const cleaned = await cleanUp(db, { now });
  const uploadsExpired = await dropExpiredUploads(db, { now });
  const frozenInputsDropped = await dropOldInputs(db, input);
  return { ...cleaned, frozenInputsDropped, modelCallsLost, uploadsExpired };
}
