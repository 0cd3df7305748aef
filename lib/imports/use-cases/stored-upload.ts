import type { RunnerContext } from "@/lib/data/change-runner";
import { dropParts, loadPart } from "@/lib/data/import-uploads";
import { findImport } from "@/lib/data/imports";
import { AppError } from "@/lib/errors";
import { sha256Hex } from "@/lib/imports/sha256";
import { stableId } from "@/lib/ledger/stable-id";
import { answerAgain, commitImport, type ImportReceipt } from "./commit-import";
import { PART_BYTES } from "./constants";
import type { Upload } from "./read-upload";
import { partsOf, putUploadAway, requireUpload } from "./send-in-parts";

function partMissing(input: { part: number; parts: number }): AppError {
  return new AppError("badInput", {
    code: "partsMissing",
    message: `Part ${input.part + 1} of ${input.parts} has not arrived. Choose the file again: only what is missing is sent.`,
  });
}

/**
 * The file whose parts have all arrived. One whose content is not what was announced is refused and its parts are taken
 * away, so that sending it again mends it.
 * @throws AppError notFound; badInput when parts are missing or damaged.
 */
export async function readStoredUpload(
  context: RunnerContext,
  uploadId: string,
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { db, runnerId } = context;
  const upload = await requireUpload(context, uploadId);
  const parts = partsOf(upload.bytes);
  const bytes = new Uint8Array(upload.bytes);
  for (let part = 0; part < parts; part += 1) {
    const body = await loadPart(db, { runnerId, uploadId, part });
    if (body === null) throw partMissing({ part, parts });
    bytes.set(body, part * PART_BYTES);
  }
  if ((await sha256Hex(bytes)) !== upload.sha256) {
    await dropParts(db, { runnerId, uploadId });
    throw new AppError("badInput", {
      code: "uploadDamaged",
      message: "The file arrived damaged or was changed meanwhile. Choose it again to send it anew.",
    });
  }
  return { bytes, fileName: upload.fileName };
}

/**
 * Stores the file whose parts have arrived, and puts them away. The same request again gets the same answer, also when
 * the parts are gone.
 * @throws AppError as `readStoredUpload` and `commitImport` do.
 */
export async function commitStored(
  context: RunnerContext,
  input: Omit<Upload, "bytes" | "fileName"> & { uploadId: string; requestId: string },
): Promise<ImportReceipt> {
  const { db, runnerId } = context;
  const { uploadId, ...asked } = input;
  const importId = stableId(`import ${runnerId} ${asked.requestId}`);
  const isStored = async () => (await findImport(db, { runnerId, id: importId, sha256: "" })) !== null;
  if (await isStored()) return answerAgain(context, importId);
  let file: Awaited<ReturnType<typeof readStoredUpload>>;
  try {
    file = await readStoredUpload(context, uploadId);
  } catch (error) {
    // The same request, asked twice, may have stored the file and put its parts away meanwhile.
    if (await isStored()) return answerAgain(context, importId);
    throw error;
  }
  const receipt = await commitImport(context, { ...file, ...asked });
  await putUploadAway(context, uploadId);
  return receipt;
}
