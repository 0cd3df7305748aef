"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Units } from "@/lib/training/format";
import { FileDrop } from "./file-drop";
import { requestRejected } from "./import-requests";
import { bringsNew, countText } from "./import-view";
import { Preview } from "./preview";
import { type ImportState, useImport } from "./use-import";

type ImportFlowProps = {
  /** Units of the page, not of the file. */
  units: Units;
  maxBytes: number;
  /** Shown under the drop zone: how to get a file, what was imported before. */
  children: ReactNode;
};

/** Upload: choose a file, see what is in it, store it. The receipt is a page of its own. */
export function ImportFlow({ units, maxBytes, children }: ImportFlowProps) {
  const { state, choose, changeUnits, store, restart } = useImport({ maxBytes });
  const top = useRef<HTMLDivElement>(null);
  const { at } = state;
  useEffect(() => {
    // The next look replaces the one that was pressed in: bring its top, and the focus, there.
    if (at === "preview") top.current?.focus();
  }, [at]);
  return (
    <>
      <p role="status" className="sr-only">
        {statusText(state)}
      </p>
      <div ref={top} tabIndex={-1} className="scroll-mt-6 focus:outline-none">
        {at === "start" || at === "known" ? (
          <div className="grid gap-4">
            <StartMessage state={state} />
            <FileDrop onFile={choose} />
          </div>
        ) : null}
        {at === "reading" || at === "storing" ? <Working text={statusText(state)} /> : null}
        {at === "preview" ? <PreviewStage {...{ state, units, store, restart, changeUnits }} /> : null}
      </div>
      {at === "start" || at === "known" ? <div className="mt-6">{children}</div> : null}
    </>
  );
}

function StartMessage({ state }: { state: ImportState }) {
  if (state.at === "known") {
    return (
      <Alert tone="success" title="Nothing new">
        Everything in {state.file.name} was imported before. Your plan stays as it is.
      </Alert>
    );
  }
  if (state.at !== "start" || state.error === null) return null;
  return (
    <Alert tone="danger" live="assertive" title="This file can't be used">
      {state.error}
    </Alert>
  );
}

type PreviewStageProps = {
  state: Extract<ImportState, { at: "preview" }>;
  units: Units;
  store: () => void;
  restart: () => void;
  changeUnits: (units: Units) => void;
};

function PreviewStage({ state, units, store, restart, changeUnits }: PreviewStageProps) {
  const { preview, error, file, units: asked } = state;
  const fresh = bringsNew(preview);
  return (
    <div className="grid gap-4">
      <h2 className="break-words font-semibold text-xl">{preview.fileName}</h2>
      {error ? (
        <Alert tone="danger" live="assertive">
          {error}
        </Alert>
      ) : null}
      <Preview
        preview={preview}
        units={units}
        onUnits={changeUnits}
        rejectedRows={() => requestRejected(file, { units: asked })}
      />
      <div className="sticky bottom-[calc(var(--tabbar)+env(safe-area-inset-bottom))] -mx-2 flex flex-wrap items-center gap-2 bg-bg px-2 py-3 md:bottom-0">
        {fresh > 0 ? (
          <Button size="lg" onClick={store} disabled={preview.needsUnits}>
            Import {countText(fresh, "activity")}
          </Button>
        ) : null}
        <Button size="lg" variant={fresh > 0 ? "ghost" : "primary"} onClick={restart}>
          {fresh > 0 ? "Cancel" : "Choose another file"}
        </Button>
        {preview.needsUnits ? <p className="text-muted text-sm">Choose kilometres or miles first.</p> : null}
      </div>
    </div>
  );
}

function Working({ text }: { text: string }) {
  return (
    <div
      aria-hidden
      className="grid place-items-center rounded-hero border border-line bg-surface px-6 py-16 text-center"
    >
      <p className="font-medium">{text}</p>
      <div className="mt-5 h-1.5 w-full max-w-60 overflow-hidden rounded-full bg-line">
        <div className="h-full w-2/3 animate-pulse rounded-full bg-primary" />
      </div>
    </div>
  );
}

function statusText(state: ImportState): string {
  switch (state.at) {
    case "reading":
      return `Reading ${state.file.name}…`;
    case "storing":
      return `Importing ${countText(bringsNew(state.preview), "activity")} and settling your ledger…`;
    case "preview":
      return `${state.preview.fileName} has ${countText(bringsNew(state.preview), "activity")} that are new. Nothing is stored yet.`;
    case "known":
      return `Nothing new: everything in ${state.file.name} was imported before.`;
    default:
      return "";
  }
}
