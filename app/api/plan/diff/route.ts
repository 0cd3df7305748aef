import { runnerRoute } from "@/lib/http/route";
import { parseInput } from "@/lib/parse-input";
import { planDiff } from "@/lib/plan/versions";
import { diffQuerySchema } from "../schema";

/** What differs between the versions `from` and `to`. */
export const GET = runnerRoute(({ query, context }) =>
  planDiff(context, parseInput(diffQuerySchema, Object.fromEntries(query))),
);
