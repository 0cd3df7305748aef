import { readJson, runnerRoute } from "@/lib/http/route";
import { profileView } from "@/lib/runner/profile";
import { updateProfile } from "@/lib/runner/update-profile";
import { patchProfileSchema } from "./schema";

export const GET = runnerRoute(({ context }) => profileView(context));

/** Changes parts of the profile; what affects training answers with the new version of the plan and its changes. */
export const PATCH = runnerRoute(async ({ request, context }) => {
  const { requestId, ...patch } = await readJson(request, patchProfileSchema);
  return updateProfile(context, { requestId, patch });
});
