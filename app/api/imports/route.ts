import { listImports } from "@/lib/data/imports";
import { csvFile } from "@/lib/http/csv-file";
import { runnerRoute } from "@/lib/http/route";
import { commitImport } from "@/lib/imports/use-cases/commit-import";
import { previewColumns, previewImport } from "@/lib/imports/use-cases/preview-import";
import { rejectedRows } from "@/lib/imports/use-cases/rejected-rows";
import { commitStored, readStoredUpload } from "@/lib/imports/use-cases/stored-upload";
import { parseInput } from "@/lib/parse-input";
import { readUploadBody } from "./read-body";
import { uploadQuerySchema } from "./schema";

/**
 * Reads a file, from the body or sent in parts before (`upload`): `mode=preview` says what it holds and would change (or, of
 * a list with unknown headings, asks which column is which, as `mode=columns` always does), `mode=rejected` gives the rows
 * that can't be read as CSV, `mode=commit` stores it.
 */
export const POST = runnerRoute(async ({ request, context, query }) => {
  const {
    units,
    start,
    upload: uploadId,
    ...wanted
  } = parseInput(uploadQuerySchema, Object.fromEntries(query));
  const said = { unitsOverride: units, startLocal: start };
  if (wanted.mode === "commit" && uploadId !== undefined) {
    return commitStored(context, { uploadId, requestId: wanted.requestId, ...said });
  }
  const file = await (uploadId === undefined ? readUploadBody(request) : readStoredUpload(context, uploadId));
  const upload = { ...file, ...said };
  if (wanted.mode === "preview") return previewImport(context, upload);
  if (wanted.mode === "columns") return previewColumns(context, upload);
  if (wanted.mode === "rejected") return csvFile(await rejectedRows(context, upload), "Rows to mend.csv");
  return commitImport(context, { ...upload, requestId: wanted.requestId });
});

export const GET = runnerRoute(async ({ runner }) => ({
  imports: await listImports(runner.db, { runnerId: runner.runnerId }),
}));
