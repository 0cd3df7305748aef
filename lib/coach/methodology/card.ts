/** Where an idea comes from; `href` is missing where it is a rule of RunGPT or the practice of coaches. */
export interface CardSource {
  label: string;
  href: string | null;
}

/** A short text of our own about how RunGPT trains, with what to do and where the idea comes from. */
export interface MethodologyCard {
  title: string;
  /** What it is and why, in a few sentences. */
  text: string;
  /** What to do, one line each. */
  inPractice: readonly string[];
  sources: readonly CardSource[];
}

/** A paper by its DOI. */
export function paper(label: string, doi: string): CardSource {
  return { label, href: `https://doi.org/${doi}` };
}

/** A book, a rule of RunGPT, or what coaches do: named, with nothing to open. */
export function known(label: string): CardSource {
  return { label, href: null };
}
