import { AppError } from "@/lib/errors";
import { MAX_BODY_BYTES, MAX_FILE_BYTES } from "@/lib/imports/use-cases/constants";

/** Room for the wrapping of a multipart body. */
const MULTIPART_BYTES = 10_000;

/** @throws AppError tooLarge, saying what to do. */
function refuseTooLarge(bytes: number, maxBytes: number): void {
  if (bytes <= maxBytes) return;
  throw new AppError("tooLarge", {
    code: "bodyTooLarge",
    message: `One request like this takes at most ${Math.floor(maxBytes / 1_000_000)} MB. The import page sends larger files in parts, up to ${MAX_FILE_BYTES / 1_000_000} MB: see POST /api/imports/uploads.`,
  });
}

/** The bytes of a body, read to no further than the limit. @throws AppError tooLarge */
export async function readAtMost(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  refuseTooLarge(Number(request.headers.get("content-length") ?? 0), maxBytes);
  const parts: Uint8Array[] = [];
  let size = 0;
  // A missing or false content-length must not fill the memory: reading stops at the limit.
  for await (const part of request.body ?? []) {
    size += part.length;
    refuseTooLarge(size, maxBytes);
    parts.push(part);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

function headerFileName(request: Request): string {
  const header = request.headers.get("x-file-name") ?? "";
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}

function noFile(): AppError {
  const message = "Choose a file to upload: the Activities.csv that Garmin Connect exports.";
  return new AppError("badInput", { code: "noFile", message, fields: { file: message } });
}

/**
 * The uploaded file of a request: its raw body with the name in `x-file-name` (URI-encoded), or the field `file` of a
 * multipart form.
 * @throws AppError tooLarge; badInput when there is no file.
 */
export async function readUploadBody(request: Request): Promise<{ bytes: Uint8Array; fileName: string }> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) {
    const bytes = await readAtMost(request, MAX_BODY_BYTES);
    if (bytes.length === 0 && request.headers.get("x-file-name") === null) throw noFile();
    return { bytes, fileName: headerFileName(request) };
  }
  const body = await readAtMost(request, MAX_BODY_BYTES + MULTIPART_BYTES);
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
  const file = form?.get("file");
  if (!(file instanceof File)) throw noFile();
  return { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name };
}
