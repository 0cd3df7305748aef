import { databaseAnswers } from "@/lib/data/database-health";
import { isEmbedded } from "@/lib/env";
import { publicRoute } from "@/lib/http/route";
import packageJson from "@/package.json" with { type: "json" };

/** Is the product up? 503 when its database does not answer. */
export const GET = publicRoute(async () => {
  const up = await databaseAnswers();
  const body = {
    status: up ? "ok" : "down",
    database: up ? "ok" : "unreachable",
    mode: isEmbedded() ? "embedded" : "hosted",
    version: packageJson.version,
  };
  return Response.json(body, { status: up ? 200 : 503, headers: { "cache-control": "no-store" } });
});
