import type { AttemptRecord } from "./attempt-record";
import type { Deployment } from "./models";
import type { ProviderNotice } from "./provider-notice";
import type { Refusal, RepeatableAnswer } from "./state-store";

/** What came of asking for a place for one call. */
export type Admitted =
  | { kind: "admitted"; deployment: Deployment; callId: string }
  | { kind: "repeat"; answer: RepeatableAnswer; callId: string }
  | { kind: "refused"; refusals: Refusal[] };

export interface AdmissionRequest {
  /** In the order in which they are wanted. */
  candidates: readonly Deployment[];
  /** An estimate, on the high side. */
  promptTokens: number;
  /** Under which an exact answer is kept; null: never repeated, never kept. */
  cacheKey: string | null;
}

export interface Settlement {
  callId: string;
  /** Null for an answer that was only repeated. */
  deployment: Deployment | null;
  attempt: AttemptRecord;
  notice: ProviderNotice;
  cache: { key: string; answer: RepeatableAnswer } | null;
}

/**
 * Guards breakers, rate windows and budgets around each attempt: reserved before, settled after. Neither ever throws: what
 * can't be asked is answered by what this process knows.
 */
export interface Admission {
  /** The first candidate that may be called now. */
  admit(request: AdmissionRequest): Promise<Admitted>;
  settle(settlement: Settlement): Promise<void>;
}
