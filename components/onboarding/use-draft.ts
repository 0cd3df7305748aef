"use client";

import { useEffect, useState } from "react";
import { type Draft, draftOf, keepDraft, keptDraft } from "./draft";

/**
 * What stands in a step's fields: what was saved on the server, over it what was typed since in this tab. `edition`
 * changes when a kept draft comes back, so that fields can be drawn anew with it.
 */
export function useDraft(step: string, saved: Draft) {
  const [state, setState] = useState({ draft: saved, edition: 0 });
  useEffect(() => {
    const kept = keptDraft(step);
    if (kept !== null) setState(({ draft }) => ({ draft: { ...draft, ...kept }, edition: 1 }));
  }, [step]);
  const noteChange = (form: HTMLFormElement) => {
    const draft = { ...state.draft, ...draftOf(form) };
    keepDraft(step, draft);
    setState({ draft, edition: state.edition });
  };
  return { ...state, noteChange };
}
