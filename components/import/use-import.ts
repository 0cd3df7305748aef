"use client";

import { useRouter } from "next/navigation";
import type { Units } from "@/lib/training/format";
import { requestCommit, type Source } from "./import-requests";
import { refuseFile } from "./import-view";
import { putAway } from "./upload/put-away";
import { type ImportLimits, START, useReading } from "./use-reading";

/** The way of one file: sent, read, shown, stored; then on to its receipt. */
export function useImport({ limits }: { limits: ImportLimits }) {
  const router = useRouter();
  const { state, go, begin, leave, read, sendThenRead } = useReading({ limits });
  const choose = (file: File) => {
    const refusal = refuseFile(file);
    if (refusal !== null) go({ at: "start", error: refusal, again: null });
    else if (file.size > limits.bodyBytes) void sendThenRead(file);
    else void read({ name: file.name, file }, { units: null });
  };
  const drop = async (source: Source) => {
    if ("uploadId" in source) await putAway(source.uploadId);
    leave(START);
  };
  const store = async () => {
    if (state.at !== "preview") return;
    const { source, preview, units, requestId } = state;
    go({ at: "storing", source, preview, units, requestId });
    const answer = await requestCommit(source, { units, requestId });
    if (!answer.ok) return go({ ...state, error: answer.problem.message });
    if (answer.value.alreadyImported) return leave({ at: "known", name: source.name });
    router.push(`/import/${answer.value.importId}`);
    router.refresh();
  };
  return {
    state,
    choose,
    store,
    /** Goes on with a file that was sent before. */
    goOn: (source: Source) => void read(source, { units: null }),
    /** Forgets a file that was sent before. */
    drop,
    changeUnits: (units: Units) => {
      if (state.at === "preview") void read(state.source, { units });
    },
    /** Stops what runs. Parts that were sent wait, so that sending can go on. */
    cancel: () => {
      begin();
      leave(START);
    },
  };
}
