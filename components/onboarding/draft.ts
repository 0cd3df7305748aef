/** What stands in the fields of one step, as typed. Several values of one name are joined by commas. */
export type Draft = Readonly<Record<string, string>>;

const KEY = "rungpt:onboarding:";

/** The fields of a form as they stand; a group of checkboxes with none ticked is an empty text. */
export function draftOf(form: HTMLFormElement): Draft {
  const draft: Record<string, string> = {};
  for (const box of form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) draft[box.name] = "";
  for (const [name, value] of new FormData(form)) {
    const before = draft[name];
    draft[name] = before ? `${before},${value}` : String(value);
  }
  return draft;
}

/** Keeps half-typed answers in this tab until they are saved on the server. */
export function keepDraft(step: string, draft: Draft): void {
  sessionStorage.setItem(KEY + step, JSON.stringify(draft));
}

/** The kept draft, or null. It was written by `keepDraft`; anything else is ignored. */
export function keptDraft(step: string): Draft | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(KEY + step) ?? "null");
    if (typeof value !== "object" || value === null) return null;
    const texts = Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string",
    );
    return Object.fromEntries(texts);
  } catch {
    return null;
  }
}

/** Forgets the draft of a step: its answers are saved. */
export function dropDraft(step: string): void {
  sessionStorage.removeItem(KEY + step);
}
