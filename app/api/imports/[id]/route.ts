import { loadImport } from "@/lib/data/imports";
import { runnerRoute } from "@/lib/http/route";
import { undoImport } from "@/lib/imports/use-cases/undo-import";
import { parseInput } from "@/lib/parse-input";
import { undoQuerySchema } from "../schema";

export const GET = runnerRoute(({ runner, params }) =>
  loadImport(runner.db, { runnerId: runner.runnerId, importId: params.id ?? "" }),
);

/** Takes an import back: its activities go, and everything that follows from them. */
export const DELETE = runnerRoute(({ runner, params, query, now }) => {
  const { requestId = crypto.randomUUID() } = parseInput(undoQuerySchema, Object.fromEntries(query));
  const context = { runnerId: runner.runnerId, db: runner.db, now };
  return undoImport(context, { importId: params.id ?? "", requestId });
});
