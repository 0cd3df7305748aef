import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Units } from "@/lib/training/format";
import { requestRejected, type Source } from "./import-requests";
import { bringsNew, countText } from "./import-view";
import { Preview } from "./preview";
import type { ImportState } from "./use-reading";

type PreviewStageProps = {
  state: Extract<ImportState, { at: "preview" }>;
  units: Units;
  store: () => void;
  drop: (source: Source) => void;
  changeUnits: (units: Units) => void;
};

/** What is in the file, and the choice to store it. */
export function PreviewStage({ state, units, store, drop, changeUnits }: PreviewStageProps) {
  const { preview, error, source, units: asked } = state;
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
        rejectedRows={() => requestRejected(source, { units: asked })}
      />
      <div className="sticky bottom-[calc(var(--tabbar)+env(safe-area-inset-bottom))] -mx-2 flex flex-wrap items-center gap-2 bg-bg px-2 py-3 md:bottom-0">
        {fresh > 0 ? (
          <Button size="lg" onClick={store} disabled={preview.needsUnits}>
            Import {countText(fresh, "activity")}
          </Button>
        ) : null}
        <Button size="lg" variant={fresh > 0 ? "ghost" : "primary"} onClick={() => drop(source)}>
          {fresh > 0 ? "Cancel" : "Choose another file"}
        </Button>
        {preview.needsUnits ? <p className="text-muted text-sm">Choose kilometres or miles first.</p> : null}
      </div>
    </div>
  );
}
