import "server-only";
import type { Db } from "./client";
import { type CommitResult, commitResultSchema } from "./commit";
import { unwrap } from "./database-error";

function resultsOf(db: Db, { runnerId }: { runnerId: string }) {
  return db.from("audit_log").select("result").eq("runner_id", runnerId);
}

/** The result of a request that was carried out before, or null. */
export async function findCommitted(
  db: Db,
  input: { runnerId: string; requestId: string },
): Promise<CommitResult | null> {
  const row = unwrap(await resultsOf(db, input).eq("request_id", input.requestId).maybeSingle());
  return row === null ? null : { ...commitResultSchema.parse(row.result), repeated: true };
}

/** The result of the request that stored a run which was typed in or told, or null. */
export async function findLogged(
  db: Db,
  input: { runnerId: string; activityId: string },
): Promise<CommitResult | null> {
  const logged = resultsOf(db, input).eq("action", "logActivity").eq("result->detail->>id", input.activityId);
  const row = unwrap(await logged.maybeSingle());
  return row === null ? null : commitResultSchema.parse(row.result);
}
