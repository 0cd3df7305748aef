import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Units } from "@/lib/training/format";
import { requestRejected, type Source } from "./import-requests";
import { bringsNew, countText } from "./import-view";
import { Preview } from "./preview";
import { openQuestion, type Said } from "./question-view";
import type { ImportState } from "./use-reading";

type PreviewStageProps = {
  state: Extract<ImportState, { at: "preview" }>;
  units: Units;
  store: () => void;
  drop: (source: Source) => void;
  readAgain: (change?: Partial<Said>) => void;
  askColumns: () => void;
};

/** What is in the file, and the choice to store it. */
export function PreviewStage({ state, units, store, drop, readAgain, askColumns }: PreviewStageProps) {
  const { preview, error, source, said } = state;
  const fresh = bringsNew(preview);
  const open = openQuestion(preview);
  const goesOn = fresh > 0 || open !== null;
  return (
    <div className="grid gap-4">
      <h2 className="break-words font-semibold text-xl">{preview.fileName}</h2>
      {error ? (
        <Alert tone="danger" live="assertive">
          {error}
        </Alert>
      ) : null}
      <Preview
        {...{ preview, units, said, readAgain, askColumns }}
        rejectedRows={() => requestRejected(source, said)}
      />
      <div className="sticky bottom-[calc(var(--tabbar)+env(safe-area-inset-bottom))] -mx-2 flex flex-wrap items-center gap-2 bg-bg px-2 py-3 md:bottom-0">
        {fresh > 0 ? (
          <Button size="lg" onClick={store} disabled={open !== null}>
            Import {countText(fresh, "activity")}
          </Button>
        ) : null}
        <Button size="lg" variant={goesOn ? "ghost" : "primary"} onClick={() => drop(source)}>
          {goesOn ? "Cancel" : "Choose another file"}
        </Button>
        {open === null ? null : <p className="text-muted text-sm">{open}</p>}
      </div>
    </div>
  );
}
