import type { AdmitAnswer, AdmitCall, SettleCall, StateStore } from "@/lib/llm/state-store";

/** The shared state of models in memory: admits in order, keeps what it is told, and can be taken down. */
export function memoryStore(answers: Partial<AdmitAnswer> = {}) {
  const admitted: AdmitCall[] = [];
  const settled = new Map<string, SettleCall>();
  const store: StateStore & { down: boolean; admitted: AdmitCall[]; settled: Map<string, SettleCall> } = {
    down: false,
    admitted,
    settled,
    async admit(call) {
      if (store.down) throw new Error("the state can't be reached");
      admitted.push(call);
      const first = call.candidates[0]?.id ?? null;
      const usual = { deploymentId: first, repeat: null, skipped: [], globalLeftUsd: 5, bestTier: 0 };
      return { ...usual, ...answers };
    },
    async settle(call) {
      if (store.down) throw new Error("the state can't be reached");
      settled.set(call.callId, call);
    },
  };
  return store;
}
