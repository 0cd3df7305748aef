"use client";

import { useRouter } from "next/navigation";
import { useReducer, useRef } from "react";
import type { Problem } from "@/components/http/problem";
import { newRequestId } from "@/components/http/request-id";
import { requestReading, type Source } from "./import-requests";
import type { PreviewView } from "./import-view";
import { type ColumnsView, NOTHING_SAID, type Said } from "./question-view";
import { putAway } from "./upload/put-away";

type Chosen = { source: Source; preview: PreviewView; said: Said; requestId: string };

/** Where an upload is. A file is kept until it is stored or put away, so that answers can be changed and errors retried. */
export type ImportState =
  | { at: "start"; error: string | null; again: (() => void) | null }
  | { at: "sending"; name: string; sent: number; parts: number }
  | { at: "reading"; source: Source }
  | { at: "columns"; source: Source; question: ColumnsView; said: Said }
  | ({ at: "preview"; error: string | null } & Chosen)
  | ({ at: "storing" } & Chosen)
  | { at: "known"; name: string };

export type ImportLimits = {
  /** Bytes that one request can hold; larger files are sent in parts. */
  bodyBytes: number;
  fileBytes: number;
  /** Of one recording, unpacked. */
  recordingBytes: number;
};

export const START: ImportState = { at: "start", error: null, again: null };

/** After a failure: a sentence, and the way to ask again where the cause may pass (no connection, a busy server). */
function failed({ message, status }: Problem, again: () => void): Extract<ImportState, { at: "start" }> {
  return { at: "start", error: message, again: status === 0 || status >= 500 ? again : null };
}

/** Reads files: sends large ones in parts first, then asks what is in them. A new start gives up the one before. */
export function useReading({ limits }: { limits: ImportLimits }) {
  const router = useRouter();
  const [state, go] = useReducer((_: ImportState, next: ImportState) => next, START);
  const running = useRef<AbortController>(null);
  /** Gives up what still runs; answers the signal of what runs from now on. */
  const begin = (): AbortSignal => {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  };
  const leave = (next: ImportState) => {
    go(next);
    router.refresh(); // The page knows which file waits to be gone on with.
  };
  const read = async (source: Source, { said, mode }: { said: Said; mode: "preview" | "columns" }) => {
    const signal = begin();
    go({ at: "reading", source });
    const answer = await requestReading(source, { mode, said, signal });
    if (signal.aborted) return;
    if (!answer.ok) {
      const next = failed(answer.problem, () => void read(source, { said, mode }));
      const isUseless = next.again === null && said === NOTHING_SAID;
      if (isUseless && "uploadId" in source) await putAway(source.uploadId);
      return leave(next);
    }
    if (answer.value.mode === "columns") return go({ at: "columns", source, question: answer.value, said });
    const requestId = "uploadId" in source ? source.uploadId : newRequestId();
    go({ at: "preview", source, preview: answer.value, said, requestId, error: null });
  };
  const sendThenRead = async (file: File) => {
    const signal = begin();
    const { name } = file;
    go({ at: "sending", name, sent: 0, parts: 0 });
    const { sendLarge } = await import("./upload/send-large");
    const answer = await sendLarge(file, {
      limits,
      signal,
      onSent: (progress) => signal.aborted || go({ at: "sending", name, ...progress }),
    });
    if (signal.aborted) return;
    if (!answer.ok) return leave(failed(answer.problem, () => void sendThenRead(file)));
    await read({ name, uploadId: answer.value.uploadId }, { said: NOTHING_SAID, mode: "preview" });
  };
  return { state, go, begin, leave, read, sendThenRead };
}
