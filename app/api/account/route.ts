import { deleteUser } from "@/lib/data/users";
import { runnerRoute } from "@/lib/http/route";

/** Deletes the account and everything that belongs to it, at once and for good. */
export const DELETE = runnerRoute(async ({ runner }) => {
  await deleteUser(runner.runnerId);
  return Response.json(
    { deleted: true },
    { headers: { "cache-control": "no-store", "clear-site-data": '"cache", "cookies", "storage"' } },
  );
});
