import { problemFrom, unreachable } from "@/components/http/problem";
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
  return send<T>(`/api/imports?${search}`, { raw: file, headers: headersOf(file) });
}

/** Header values are ASCII; file names are not. */
function headersOf(file: File): Record<string, string> {
  return { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(file.name) };
}

/** The rows of a file that can't be read, as a CSV file to mend and upload again. */
export async function requestRejected(file: File, { units }: { units: Units | null }): Promise<Answer<Blob>> {
  const search = new URLSearchParams({ mode: "rejected", ...(units === null ? {} : { units }) });
  try {
    const response = await fetch(`/api/imports?${search}`, {
      method: "POST",
      headers: headersOf(file),
      body: file,
    });
    if (response.ok) return { ok: true, value: await response.blob() };
    const body: unknown = await response.json().catch(() => null);
    return { ok: false, problem: problemFrom(response.status, body) };
  } catch {
    return { ok: false, problem: unreachable() };
  }
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
