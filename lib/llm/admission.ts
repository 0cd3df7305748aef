import type { AttemptRecord } from "./attempt-record";
import type { Deployment } from "./models";

/** A place reserved for one call: which deployment, and the reservation to settle afterwards. */
export interface Admitted {
  deployment: Deployment;
  reservationId: string | null;
}

/**
 * Guards the shared state (breakers, rate windows, budgets) around each attempt: reserved before, settled after.
 * The use case passes it in, so that this folder knows no database.
 */
export interface Admission {
  /** The first candidate that may be called now, or null when none may. */
  admit(request: {
    candidates: readonly Deployment[];
    estimatedPromptTokens: number;
    maxOutputTokens: number;
  }): Promise<Admitted | null>;
  settle(result: { reservationId: string | null; attempt: AttemptRecord }): Promise<void>;
}

/** Admits every candidate in order and keeps no state. */
export const admitAll: Admission = {
  async admit({ candidates }) {
    const [deployment] = candidates;
    return deployment ? { deployment, reservationId: null } : null;
  },
  async settle() {},
};
