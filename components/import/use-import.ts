"use client";

import { useRouter } from "next/navigation";
import { useReducer } from "react";
import { newRequestId } from "@/components/http/request-id";
import type { Units } from "@/lib/training/format";
import { requestCommit, requestPreview } from "./import-requests";
import { type PreviewView, refuseFile } from "./import-view";

type Chosen = { file: File; preview: PreviewView; units: Units | null; requestId: string };

/** Where an upload is. A file is kept until it is stored or put away, so that units can be changed and errors retried. */
export type ImportState =
  | { at: "start"; error: string | null }
  | { at: "reading"; file: File }
  | ({ at: "preview"; error: string | null } & Chosen)
  | ({ at: "storing" } & Chosen)
  | { at: "known"; file: File };

const START: ImportState = { at: "start", error: null };

/** The way of one file: read, shown, stored; then on to its receipt. */
export function useImport({ maxBytes }: { maxBytes: number }) {
  const router = useRouter();
  const [state, go] = useReducer((_: ImportState, next: ImportState) => next, START);

  const read = async (file: File, { units }: { units: Units | null }) => {
    go({ at: "reading", file });
    const answer = await requestPreview(file, { units });
    if (!answer.ok) return go({ at: "start", error: answer.problem.message });
    go({ at: "preview", file, preview: answer.value, units, requestId: newRequestId(), error: null });
  };
  const choose = (file: File) => {
    const refusal = refuseFile(file, { maxBytes });
    if (refusal === null) void read(file, { units: null });
    else go({ at: "start", error: refusal });
  };
  const changeUnits = (units: Units) => {
    if (state.at === "preview") void read(state.file, { units });
  };
  const store = async () => {
    if (state.at !== "preview") return;
    const { file, preview, units, requestId } = state;
    go({ at: "storing", file, preview, units, requestId });
    const answer = await requestCommit(file, { units, requestId });
    if (!answer.ok) return go({ ...state, error: answer.problem.message });
    if (answer.value.alreadyImported) return go({ at: "known", file });
    router.push(`/import/${answer.value.importId}`);
    router.refresh();
  };
  return { state, choose, changeUnits, store, restart: () => go(START) };
}
