import { type Answer, send } from "@/components/http/send";
import type { Units } from "@/lib/training/format";
import type { PreviewView } from "./import-view";

/** What was stored; the receipt has a page of its own. */
export type CommitAnswer = { importId: string; alreadyImported: boolean };

function post<T>(
  file: File,
  query: { mode: "preview" | "commit"; units: Units | null; requestId?: string },
): Promise<Answer<T>> {
  const { mode, units, requestId } = query;
  const search = new URLSearchParams({
    mode,
    ...(units === null ? {} : { units }),
    ...(requestId === undefined ? {} : { requestId }),
  });
  // Header values are ASCII; file names are not.
  const headers = {
    "content-type": "application/octet-stream",
    "x-file-name": encodeURIComponent(file.name),
  };
  return send<T>(`/api/imports?${search}`, { raw: file, headers });
}

/** Asks what a file holds; nothing is stored. */
export function requestPreview(file: File, { units }: { units: Units | null }): Promise<Answer<PreviewView>> {
  return post<PreviewView>(file, { mode: "preview", units });
}

/** Stores a file. The same request id stores it once. */
export function requestCommit(
  file: File,
  input: { units: Units | null; requestId: string },
): Promise<Answer<CommitAnswer>> {
  return post<CommitAnswer>(file, { mode: "commit", ...input });
}
