import { runnerRoute } from "@/lib/http/route";
import { parseInput } from "@/lib/parse-input";
import { planVersions } from "@/lib/plan/versions";
import { versionsQuerySchema } from "../schema";

/** The newest versions with what each changed; `before` pages back. */
export const GET = runnerRoute(({ query, context }) =>
  planVersions(context, parseInput(versionsQuerySchema, Object.fromEntries(query))),
);
