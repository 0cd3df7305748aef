import { randomUUID } from "node:crypto";
import type { Admission, Settlement } from "@/lib/llm/admission";

/** An admission that lets every candidate through in order and keeps what was settled. */
export function admitAll(): Admission & { settled: Settlement[] } {
  const settled: Settlement[] = [];
  return {
    settled,
    async admit({ candidates }) {
      const [deployment] = candidates;
      if (!deployment) return { kind: "refused", refusals: [] };
      return { kind: "admitted", deployment, callId: randomUUID() };
    },
    async settle(settlement) {
      settled.push(settlement);
    },
  };
}
