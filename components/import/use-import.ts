"use client";

import { useRouter } from "next/navigation";
import { requestCommit, type Source } from "./import-requests";
import { refuseFile } from "./import-view";
import { NOTHING_SAID, type Said } from "./question-view";
import { putAway } from "./upload/put-away";
import { type ImportLimits, START, useReading } from "./use-reading";

/** How a file is read first: nothing said of it yet. */
const FIRST = { said: NOTHING_SAID, mode: "preview" } as const;

/** The way of one file: sent, read, shown, stored; then on to its receipt. */
export function useImport({ limits }: { limits: ImportLimits }) {
  const router = useRouter();
  const { state, go, begin, leave, read, sendThenRead } = useReading({ limits });
  const choose = (file: File) => {
    const refusal = refuseFile(file);
    if (refusal !== null) go({ at: "start", error: refusal, again: null });
    else if (file.size > limits.bodyBytes) void sendThenRead(file);
    else void read({ name: file.name, file }, FIRST);
  };
  const drop = async (source: Source) => {
    if ("uploadId" in source) await putAway(source.uploadId);
    leave(START);
  };
  const again = (mode: "preview" | "columns", change: Partial<Said>) => {
    if (state.at !== "preview" && state.at !== "columns") return;
    void read(state.source, { said: { ...state.said, ...change }, mode });
  };
  const store = async () => {
    if (state.at !== "preview") return;
    const { source, preview, said, requestId } = state;
    go({ at: "storing", source, preview, said, requestId });
    const answer = await requestCommit(source, { said, requestId });
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
    goOn: (source: Source) => void read(source, FIRST),
    /** Forgets a file that was sent before. */
    drop,
    /** Reads the file anew after the runner said something of it (and, kept with the server, of files like it). */
    readAgain: (change: Partial<Said> = {}) => again("preview", change),
    /** Asks which column is which, also where that was answered before. */
    askColumns: () => again("columns", {}),
    /** Stops what runs. Parts that were sent wait, so that sending can go on. */
    cancel: () => {
      begin();
      leave(START);
    },
  };
}
