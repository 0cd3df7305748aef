import { runnerRoute } from "@/lib/http/route";
import { parseInput } from "@/lib/parse-input";
import { planAtVersion } from "@/lib/plan/versions";
import { planView } from "@/lib/plan/views";
import { planQuerySchema } from "./schema";

/** The plan in force by weeks, or with `version` the workouts of an older one. */
export const GET = runnerRoute(({ query, context }) => {
  const { version, from, to } = parseInput(planQuerySchema, Object.fromEntries(query));
  return version === undefined ? planView(context, { from, to }) : planAtVersion(context, version);
});
