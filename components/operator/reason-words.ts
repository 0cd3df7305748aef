const WORDS: Readonly<Record<string, string>> = {
  database: "The database refused or did not answer",
  databaseTimeLimit: "The database took too long",
  staleBase: "Facts of the runner kept arriving",
  workerLost: "Its worker was lost again and again",
  ZodError: "Stored data are damaged",
  RangeError: "Stored dates make no sense",
};

/** Why a week failed, in words; the code itself for what has none. */
export function failureWords(errorClass: string | null): string {
  if (errorClass === null) return "Unknown";
  return WORDS[errorClass] ?? `A fault of the product (${errorClass})`;
}

const COUNTS: Readonly<Record<string, string>> = {
  frozenInputsDropped: "old inputs dropped",
  reservationsExpired: "reservations expired",
  cachedAnswersExpired: "cached answers expired",
  attemptsForgotten: "sign-in attempts forgotten",
  leasesLost: "lost weeks given back",
  uploadsExpired: "unfinished uploads dropped",
  modelCallsLost: "model calls lost",
  runnersChecked: "runners checked",
  snapshotsAdded: "snapshots added",
};

/** What a maintenance run counted: first what was cleaned up, then every invariant that is broken. */
export function countWords(counts: Readonly<Record<string, number>>): string {
  const found = Object.entries(counts).filter(([, count]) => count > 0);
  return found.map(([name, count]) => `${COUNTS[name] ?? `broken ${name}`}: ${count}`).join(", ") || "–";
}
