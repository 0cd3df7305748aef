import "server-only";
import { anonymousDb } from "./client";

/** PostgreSQL's "insufficient privilege": visitors may read nothing, and saying so takes a working database. */
const REFUSED = "42501";

/** Does the database answer? */
export async function databaseAnswers(): Promise<boolean> {
  const { error } = await anonymousDb().from("users").select("id").limit(1);
  return error === null || error.code === REFUSED;
}
