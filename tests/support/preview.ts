import type { RunnerContext } from "@/lib/data/change-runner";
import { type ImportPreview, previewImport } from "@/lib/imports/use-cases/preview-import";
import type { Upload } from "@/lib/imports/use-cases/read-upload";

/** The preview of a file that asks nothing about its columns. */
export async function shownFile(context: RunnerContext, upload: Upload): Promise<ImportPreview> {
  const preview = await previewImport(context, upload);
  if (preview.mode !== "preview") throw new Error("The file asks which column is which.");
  return preview;
}
