import { requestIdSchema } from "@/lib/http/schema";
import { profilePatchSchema } from "@/lib/runner/profile-patch";

/** The parts to change, with the id of this change. */
export const patchProfileSchema = profilePatchSchema.extend({ requestId: requestIdSchema });
