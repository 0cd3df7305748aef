import { bringsNew, countText } from "./import-view";
import type { ImportState } from "./use-reading";
import { Working } from "./working";

const READING_HINT = "Its rows are checked and matched to your plan. Nothing is stored yet.";
const SENDING_HINT =
  "You may close this page and come back: what has arrived is kept for two days, and sending goes on from there.";

/** What is shown while a file is sent, read or stored; nothing at rest. */
export function WorkingStage({ state, onCancel }: { state: ImportState; onCancel: () => void }) {
  const title = statusText(state);
  if (state.at === "reading") return <Working {...{ title, onCancel }} hint={READING_HINT} done={null} />;
  if (state.at === "sending") {
    const { sent, parts } = state;
    const done = parts === 0 ? null : { count: sent, of: parts };
    const count = done === null ? "" : `${sent} of ${parts} parts sent. `;
    return <Working {...{ title, done, onCancel }} hint={`${count}${SENDING_HINT}`} />;
  }
  if (state.at !== "storing") return null;
  return (
    <Working
      title={title}
      hint="This takes a moment; it can be taken back later."
      done={null}
      onCancel={null}
    />
  );
}

/** Where the upload is, in one sentence for screen readers. */
export function statusText(state: ImportState): string {
  switch (state.at) {
    case "sending":
      return `Sending ${state.name}…`;
    case "reading":
      return `Reading ${state.source.name}…`;
    case "storing":
      return `Importing ${countText(bringsNew(state.preview), "activity")} and settling your ledger…`;
    case "columns":
      return `${state.question.fileName}: say which column is which.`;
    case "preview":
      return `${state.preview.fileName} can bring ${countText(bringsNew(state.preview), "activity")}. Nothing is stored yet.`;
    case "known":
      return `Nothing new: everything in ${state.name} was imported before.`;
    default:
      return "";
  }
}
