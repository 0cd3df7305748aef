import { unreachable } from "@/components/http/problem";
import { type Answer, send } from "@/components/http/send";

/** How far the server is with a file that comes in parts. */
export type UploadView = {
  uploadId: string;
  fileName: string;
  bytes: number;
  partBytes: number;
  parts: number;
  have: readonly number[];
  expiresAt: string;
};

/** Milliseconds before a part that did not go through is sent again; after the last the runner is asked. */
const PAUSES_MS = [1_000, 3_000, 9_000];

/** Statuses that may pass by themselves: no connection, a busy or restarting server. */
function mayPass(status: number): boolean {
  return status === 0 || status === 429 || status >= 500;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function patiently<T>(signal: AbortSignal, ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  for (const milliseconds of PAUSES_MS) {
    const answer = await ask();
    if (answer.ok || signal.aborted || !mayPass(answer.problem.status)) return answer;
    await pause(milliseconds);
  }
  return ask();
}

async function sha256Of(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** How many parts of a file are there, and of how many. */
export type Sent = { sent: number; parts: number };

/** Sends a file in parts, going on where the same file stopped before; `onSent` hears how far it is. */
export async function sendInParts(
  file: { name: string; blob: Blob },
  input: { signal: AbortSignal; onSent: (progress: Sent) => void },
): Promise<Answer<{ uploadId: string }>> {
  const { blob, name } = file;
  const { signal, onSent } = input;
  const body = { sha256: await sha256Of(blob), fileName: name, bytes: blob.size };
  const begun = await patiently(signal, () => send<UploadView>("/api/imports/uploads", { body, signal }));
  if (!begun.ok) return begun;
  const { uploadId, parts, partBytes, have } = begun.value;
  let sent = have.length;
  onSent({ sent, parts });
  for (let part = 0; part < parts; part += 1) {
    if (have.includes(part)) continue;
    if (signal.aborted) return { ok: false, problem: unreachable() };
    const raw = blob.slice(part * partBytes, (part + 1) * partBytes);
    const path = `/api/imports/uploads/${uploadId}?part=${part}`;
    const answer = await patiently(signal, () => send(path, { raw, signal }));
    if (!answer.ok) return answer;
    sent += 1;
    onSent({ sent, parts });
  }
  return { ok: true, value: { uploadId } };
}
