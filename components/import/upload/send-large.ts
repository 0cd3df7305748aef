import { problemFrom } from "@/components/http/problem";
import type { Answer } from "@/components/http/send";
import { type Sent, sendInParts } from "./send-parts";
import { slimArchive } from "./slim-archive";

const MEGABYTE = 1_000_000;

function refused(code: string, detail: string): { ok: false; problem: ReturnType<typeof problemFrom> } {
  return { ok: false, problem: problemFrom(422, { code, detail }) };
}

/** Bytes of one file as it is sent, and of one recording unpacked. */
type SizeLimits = { fileBytes: number; recordingBytes: number };

function tooLarge(file: File, { fileBytes, recordingBytes }: SizeLimits): string {
  const [size, most, unpacked] = [file.size, fileBytes, recordingBytes].map(
    (bytes) => `${Math.round(bytes / MEGABYTE)} MB`,
  );
  return `${file.name} has ${size}; at most ${most} can be imported at once. The zip that Garmin or Strava gave you may be larger, since only the list of activities in it is sent; this file holds no such list. A single recording of up to ${unpacked} can be packed with zip or gzip first, or its smaller FIT file uploaded, and several into smaller archives; or upload the file called Activities.csv.`;
}

/** What of a file is sent: all of it, or of a larger archive the lists of activities; null when that is too large. */
async function reduced(file: File, maxBytes: number): Promise<Blob | null> {
  if (file.size <= maxBytes) return file;
  const slim = await slimArchive(file);
  return slim !== null && slim.size <= maxBytes ? slim : null;
}

/** Sends a file that no single request can hold; `onSent` hears its progress. Refusals are sentences for the runner. */
export async function sendLarge(
  file: File,
  input: { limits: SizeLimits; signal: AbortSignal; onSent: (progress: Sent) => void },
): Promise<Answer<{ uploadId: string }>> {
  const { limits, ...progress } = input;
  if (globalThis.crypto.subtle === undefined) {
    return refused(
      "pageNotSecure",
      "Files above 4 MB can be sent only over https or from this computer itself. Open RunGPT by its https address.",
    );
  }
  try {
    const blob = await reduced(file, limits.fileBytes);
    if (blob === null) return refused("fileTooLarge", tooLarge(file, limits));
    return await sendInParts({ name: file.name, blob }, progress);
  } catch {
    const message = `${file.name} could not be read: it was moved or changed meanwhile. Choose it again.`;
    return refused("fileUnreadable", message);
  }
}
