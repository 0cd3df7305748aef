import { problemFrom, unreachable } from "@/components/http/problem";
import { type Answer, send } from "@/components/http/send";
import type { Units } from "@/lib/training/format";
import type { PreviewView } from "./import-view";

/** A file that is sent with each request, or one that was sent in parts before. */
export type Source = { name: string; file: File } | { name: string; uploadId: string };

/** What was stored; the receipt has a page of its own. */
export type CommitAnswer = { importId: string; alreadyImported: boolean };

function searchOf(
  source: Source,
  query: { mode: "preview" | "rejected" | "commit"; units: Units | null; requestId?: string },
): URLSearchParams {
  const { mode, units, requestId } = query;
  return new URLSearchParams({
    mode,
    ...(units === null ? {} : { units }),
    ...("uploadId" in source ? { upload: source.uploadId } : {}),
    ...(requestId === undefined ? {} : { requestId }),
  });
}

function bodyOf(source: Source): BodyInit {
  return "file" in source ? source.file : "";
}

/** Header values are ASCII; file names are not. */
function headersOf({ name }: Source): Record<string, string> {
  return { "content-type": "application/octet-stream", "x-file-name": encodeURIComponent(name) };
}

/** The rows of a file that can't be read, as a CSV file to mend and upload again. */
export async function requestRejected(
  source: Source,
  { units }: { units: Units | null },
): Promise<Answer<Blob>> {
  try {
    const response = await fetch(`/api/imports?${searchOf(source, { mode: "rejected", units })}`, {
      method: "POST",
      headers: headersOf(source),
      body: bodyOf(source),
    });
    if (response.ok) return { ok: true, value: await response.blob() };
    const body: unknown = await response.json().catch(() => null);
    return { ok: false, problem: problemFrom(response.status, body) };
  } catch {
    return { ok: false, problem: unreachable() };
  }
}

/** Asks what a file holds; nothing is stored. */
export function requestPreview(
  source: Source,
  { units, signal }: { units: Units | null; signal: AbortSignal },
): Promise<Answer<PreviewView>> {
  const search = searchOf(source, { mode: "preview", units });
  return send(`/api/imports?${search}`, { raw: bodyOf(source), headers: headersOf(source), signal });
}

/** Stores a file. The same request id stores it once. */
export function requestCommit(
  source: Source,
  input: { units: Units | null; requestId: string },
): Promise<Answer<CommitAnswer>> {
  const search = searchOf(source, { mode: "commit", ...input });
  return send(`/api/imports?${search}`, { raw: bodyOf(source), headers: headersOf(source) });
}
