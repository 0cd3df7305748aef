import { randomUUID } from "node:crypto";
import type { RunnerContext } from "@/lib/data/change-runner";
import {
  addPart,
  dropUpload,
  findUpload,
  listParts,
  openUpload,
  type StoredUpload,
} from "@/lib/data/import-uploads";
import { AppError } from "@/lib/errors";
import { FILE_NAME_CHARS_MAX, PART_BYTES, UPLOAD_KEPT_HOURS } from "./constants";
import { refuseTooLarge } from "./read-upload";

/** How far the sending of a file is. */
export interface UploadProgress {
  uploadId: string;
  fileName: string;
  bytes: number;
  /** Bytes of each part but the last. */
  partBytes: number;
  parts: number;
  /** Numbers of the parts that have arrived, from 0. */
  have: number[];
  /** When the parts are taken away (ISO instant). */
  expiresAt: string;
}

/** How many parts a file of so many bytes has. */
export function partsOf(bytes: number): number {
  return Math.ceil(bytes / PART_BYTES);
}

async function progressOf(context: RunnerContext, upload: StoredUpload): Promise<UploadProgress> {
  const { db, runnerId } = context;
  const { id, fileName, bytes, expiresAt } = upload;
  const have = await listParts(db, { runnerId, uploadId: id });
  return { uploadId: id, fileName, bytes, partBytes: PART_BYTES, parts: partsOf(bytes), have, expiresAt };
}

/** @throws AppError notFound, saying what to do. */
export async function requireUpload(context: RunnerContext, uploadId: string): Promise<StoredUpload> {
  const { db, runnerId, now } = context;
  const upload = await findUpload(db, { runnerId, uploadId, now });
  if (upload !== null) return upload;
  throw new AppError("notFound", {
    code: "noSuchUpload",
    message: "This file no longer waits here: it was imported, put away, or lay too long. Choose it again.",
  });
}

/**
 * Begins to take a file in parts, or goes on with the same content where it stopped. A runner has one such file at a
 * time: another one that waited is put away.
 * @throws AppError tooLarge
 */
export async function beginUpload(
  context: RunnerContext,
  file: { sha256: string; fileName: string; bytes: number },
): Promise<UploadProgress> {
  refuseTooLarge(file.bytes);
  const { db, runnerId, now } = context;
  const fileName = file.fileName.slice(0, FILE_NAME_CHARS_MAX);
  const expiresAt = new Date(now.getTime() + UPLOAD_KEPT_HOURS * 3_600_000).toISOString();
  const upload = { ...file, fileName, id: randomUUID(), expiresAt };
  const uploadId = await openUpload(db, { runnerId, upload, now });
  return progressOf(context, await requireUpload(context, uploadId));
}

/** The file that waits for the rest of it or for its import; null without one. */
export async function waitingUpload(context: RunnerContext): Promise<UploadProgress | null> {
  const { db, runnerId, now } = context;
  const upload = await findUpload(db, { runnerId, now });
  return upload === null ? null : progressOf(context, upload);
}

/**
 * Stores one part, in any order; a part that comes again changes nothing.
 * @throws AppError notFound when the upload is gone; badInput for a part that does not belong to it.
 */
export async function storePart(
  context: RunnerContext,
  input: { uploadId: string; part: number; bytes: Uint8Array },
): Promise<{ stored: number }> {
  const { uploadId, part, bytes } = input;
  const upload = await requireUpload(context, uploadId);
  const parts = partsOf(upload.bytes);
  const wanted = part === parts - 1 ? upload.bytes - part * PART_BYTES : PART_BYTES;
  if (part < 0 || part >= parts || bytes.length !== wanted) {
    throw new AppError("badInput", {
      code: "wrongPart",
      message: `Part ${part} of ${bytes.length} bytes does not belong to this file: it has parts 0 to ${parts - 1}, each of ${PART_BYTES} bytes but the last.`,
    });
  }
  const { db, runnerId } = context;
  const stored = await addPart(db, { runnerId, uploadId, part, bytes });
  if (!stored) await requireUpload(context, uploadId);
  return { stored: part };
}

/** Puts a file away that was being sent; a second call changes nothing. */
export async function putUploadAway(context: RunnerContext, uploadId: string): Promise<void> {
  await dropUpload(context.db, { runnerId: context.runnerId, uploadId });
}
