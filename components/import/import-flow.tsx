"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Units } from "@/lib/training/format";
import { ColumnsStage } from "./columns-stage";
import { FileDrop } from "./file-drop";
import { PreviewStage } from "./preview-stage";
import { WaitingUpload, type WaitingView } from "./upload/waiting-upload";
import { useImport } from "./use-import";
import type { ImportLimits, ImportState } from "./use-reading";
import { statusText, WorkingStage } from "./working-stage";

type ImportFlowProps = {
  /** Units of the page, not of the file. */
  units: Units;
  limits: ImportLimits;
  /** A large file that was begun before. */
  waiting: WaitingView | null;
  /** Shown under the drop zone: how to get a file, what was imported before. */
  children: ReactNode;
};

/** Upload: choose a file, see what is in it, store it. The receipt is a page of its own. */
export function ImportFlow({ units, limits, waiting, children }: ImportFlowProps) {
  const flow = useImport({ limits });
  const { state } = flow;
  const { at } = state;
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef(at);
  useEffect(() => {
    // The next look replaces the one that was pressed in: bring its top, and the focus, there.
    if (shown.current !== at) top.current?.focus();
    shown.current = at;
  }, [at]);
  const source = waiting && { name: waiting.name, uploadId: waiting.uploadId };
  return (
    <>
      <p role="status" className="sr-only">
        {statusText(state)}
      </p>
      <div ref={top} tabIndex={-1} className="scroll-mt-6 focus:outline-none">
        {at === "start" || at === "known" ? (
          <div className="grid gap-4">
            <StartMessage state={state} />
            {waiting && source ? (
              <WaitingUpload
                waiting={waiting}
                onGoOn={() => flow.goOn(source)}
                onPutAway={() => flow.drop(source)}
              />
            ) : null}
            <FileDrop onFile={flow.choose} />
          </div>
        ) : null}
        <WorkingStage state={state} onCancel={flow.cancel} />
        {state.at === "columns" ? (
          <ColumnsStage state={state} readAgain={() => flow.readAgain()} drop={flow.drop} />
        ) : null}
        {state.at === "preview" ? <PreviewStage {...flow} {...{ state, units }} /> : null}
      </div>
      {at === "start" || at === "known" ? <div className="mt-6">{children}</div> : null}
    </>
  );
}

function StartMessage({ state }: { state: ImportState }) {
  if (state.at === "known") {
    return (
      <Alert tone="success" title="Nothing new">
        Everything in {state.name} was imported before. Your plan stays as it is.
      </Alert>
    );
  }
  if (state.at !== "start" || state.error === null) return null;
  const { error, again } = state;
  return (
    <Alert
      tone="danger"
      live="assertive"
      title={again === null ? "This file can't be used" : "This did not go through"}
      actions={again === null ? null : <Button onClick={again}>Try again</Button>}
    >
      {error}
    </Alert>
  );
}
