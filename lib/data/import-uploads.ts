import "server-only";
import { z } from "zod";
import type { Db } from "./client";
import { unwrap } from "./database-error";

const uploadRowSchema = z
  .object({
    id: z.uuid(),
    sha256: z.string(),
    file_name: z.string(),
    bytes: z.int(),
    expires_at: z.string(),
  })
  .transform(({ id, sha256, file_name, bytes, expires_at }) => ({
    id,
    sha256,
    fileName: file_name,
    bytes,
    expiresAt: expires_at,
  }));

/** A file that is being sent in parts. */
export type StoredUpload = z.infer<typeof uploadRowSchema>;

/** Begins to take a file, or goes on with the same content; answers its id. Another file of the runner that waits goes. */
export async function openUpload(
  db: Db,
  input: { runnerId: string; upload: StoredUpload; now: Date },
): Promise<string> {
  const { runnerId, upload, now } = input;
  const answer = await db.rpc("open_upload", {
    p_runner: runnerId,
    p_upload: upload,
    p_now: now.toISOString(),
  });
  return z.uuid().parse(unwrap(answer));
}

/** The file of a runner that waits for parts or for its import, by its id where one is given; null without one. */
export async function findUpload(
  db: Db,
  input: { runnerId: string; uploadId?: string; now: Date },
): Promise<StoredUpload | null> {
  const { runnerId, uploadId, now } = input;
  const waiting = db
    .from("import_uploads")
    .select("id, sha256, file_name, bytes, expires_at")
    .eq("runner_id", runnerId)
    .gt("expires_at", now.toISOString());
  const row = unwrap(await (uploadId === undefined ? waiting : waiting.eq("id", uploadId)).maybeSingle());
  return row === null ? null : uploadRowSchema.parse(row);
}

/** Numbers of the parts that have arrived, from 0, in order. */
export async function listParts(db: Db, input: { runnerId: string; uploadId: string }): Promise<number[]> {
  const { runnerId, uploadId } = input;
  const rows = unwrap(
    await db
      .from("import_parts")
      .select("part")
      .eq("runner_id", runnerId)
      .eq("upload_id", uploadId)
      .order("part"),
  );
  return (rows ?? []).map(({ part }) => part);
}

/** Stores a part; one that is there already stays as it is. `false`: the upload is gone. */
export async function addPart(
  db: Db,
  input: { runnerId: string; uploadId: string; part: number; bytes: Uint8Array },
): Promise<boolean> {
  const { runnerId, uploadId, part, bytes } = input;
  const row = { runner_id: runnerId, upload_id: uploadId, part, body: Buffer.from(bytes).toString("base64") };
  const answer = await db
    .from("import_parts")
    .upsert(row, { onConflict: "upload_id,part", ignoreDuplicates: true });
  if (answer.error?.code === FOREIGN_KEY) return false;
  unwrap(answer);
  return true;
}

/** SQLSTATE of a row that points to one which isn't there. */
const FOREIGN_KEY = "23503";

/** The bytes of one part; null when it has not arrived. */
export async function loadPart(
  db: Db,
  input: { runnerId: string; uploadId: string; part: number },
): Promise<Uint8Array | null> {
  const { runnerId, uploadId, part } = input;
  const row = unwrap(
    await db
      .from("import_parts")
      .select("body")
      .eq("runner_id", runnerId)
      .eq("upload_id", uploadId)
      .eq("part", part)
      .maybeSingle(),
  );
  return row === null ? null : Buffer.from(row.body, "base64");
}

/** Takes the parts of an upload away, so that it can be sent anew. */
export async function dropParts(db: Db, input: { runnerId: string; uploadId: string }): Promise<void> {
  const { runnerId, uploadId } = input;
  unwrap(await db.from("import_parts").delete().eq("runner_id", runnerId).eq("upload_id", uploadId));
}

/** Puts an upload away with all its parts; one that is gone already is no error. */
export async function dropUpload(db: Db, input: { runnerId: string; uploadId: string }): Promise<void> {
  const { runnerId, uploadId } = input;
  unwrap(await db.from("import_uploads").delete().eq("runner_id", runnerId).eq("id", uploadId));
}

/** Takes away files whose sending nobody finished in time; answers how many. For the maintenance job. */
export async function dropExpiredUploads(db: Db, { now }: { now: Date }): Promise<number> {
  return z.int().parse(unwrap(await db.rpc("drop_expired_uploads", { p_now: now.toISOString() })));
}
