import { loadImport } from "@/lib/data/imports";
import { readJson, runnerRoute } from "@/lib/http/route";
import { sayEverything } from "@/lib/imports/use-cases/say-everything";
import { undoImport } from "@/lib/imports/use-cases/undo-import";
import { parseInput } from "@/lib/parse-input";
import { everythingSchema, undoQuerySchema } from "../schema";

export const GET = runnerRoute(({ runner, params }) =>
  loadImport(runner.db, { runnerId: runner.runnerId, importId: params.id ?? "" }),
);

/** Says that an import holds everything that was run until then, or takes that back. */
export const PATCH = runnerRoute(async ({ request, context, params }) => {
  const said = await readJson(request, everythingSchema);
  return sayEverything(context, { ...said, importId: params.id ?? "" });
});

/** Takes an import back: its activities go, and everything that follows from them. */
export const DELETE = runnerRoute(({ runner, params, query, now }) => {
  const { requestId = crypto.randomUUID() } = parseInput(undoQuerySchema, Object.fromEntries(query));
  const context = { runnerId: runner.runnerId, db: runner.db, now };
  return undoImport(context, { importId: params.id ?? "", requestId });
});
