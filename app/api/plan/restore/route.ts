import { readJson, runnerRoute } from "@/lib/http/route";
import { restoreVersion } from "@/lib/plan/restore-version";
import { restoreSchema } from "../schema";

/** Makes a new version whose days to come equal those of an older one. */
export const POST = runnerRoute(async ({ request, context }) => {
  const { undo, proposalId, ...input } = await readJson(request, restoreSchema);
  return restoreVersion(context, {
    ...input,
    origin: undo ? "undo" : "restore",
    ...(proposalId === undefined ? {} : { proposalId }),
  });
});
