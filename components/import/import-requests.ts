import { problemFrom, unreachable } from "@/components/http/problem";
import { type Answer, send } from "@/components/http/send";
import type { PreviewView } from "./import-view";
import type { ColumnsView, Said } from "./question-view";

/** A file that is sent with each request, or one that was sent in parts before. */
export type Source = { name: string; file: File } | { name: string; uploadId: string };

/** What was stored; the receipt has a page of its own. */
export type CommitAnswer = { importId: string; alreadyImported: boolean };

function searchOf(
  source: Source,
  query: { mode: "preview" | "columns" | "rejected" | "commit"; said: Said; requestId?: string },
): URLSearchParams {
  const { mode, said, requestId } = query;
  return new URLSearchParams({
    mode,
    ...(said.units === null ? {} : { units: said.units }),
    ...(said.start === null ? {} : { start: said.start }),
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
export async function requestRejected(source: Source, said: Said): Promise<Answer<Blob>> {
  try {
    const response = await fetch(`/api/imports?${searchOf(source, { mode: "rejected", said })}`, {
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

/** Asks what a file holds (`preview`), or which column of it is which; nothing is stored. */
export function requestReading(
  source: Source,
  { mode, said, signal }: { mode: "preview" | "columns"; said: Said; signal: AbortSignal },
): Promise<Answer<PreviewView | ColumnsView>> {
  const search = searchOf(source, { mode, said });
  return send(`/api/imports?${search}`, { raw: bodyOf(source), headers: headersOf(source), signal });
}

/** Stores a file. The same request id stores it once. */
export function requestCommit(
  source: Source,
  input: { said: Said; requestId: string },
): Promise<Answer<CommitAnswer>> {
  const search = searchOf(source, { mode: "commit", ...input });
  return send(`/api/imports?${search}`, { raw: bodyOf(source), headers: headersOf(source) });
}

/** Keeps what was said of columns and sports, for this file and the next ones like it. */
export function sendAnswers(answers: {
  columns?: { headings: readonly string[]; mapping: Readonly<Record<string, string>> };
  sports?: Readonly<Record<string, string>>;
}): Promise<Answer<unknown>> {
  return send("/api/imports/answers", { body: answers });
}
