import type { Budgets } from "./budgets";
import { bandOfBestTier } from "./budgets";
import { BLIND_SHARE, LOCAL_COPY_MS, MAX_UNSETTLED } from "./constants";
import { type Deployment, deploymentKey } from "./models";
import type { Breaker, BudgetBand } from "./select-models";
import type { SettleCall } from "./state-store";

/** More runners than this in one process within seconds: the copy is begun anew. */
const MAX_BANDS = 5_000;

/** What one process remembers of the shared state for a few seconds, and what it may do while that can't be asked. */
export interface LocalState {
  sawOpen(key: string, now: Date): void;
  sawBand(runnerId: string, input: { bestTier: number; now: Date }): void;
  /** Breakers by deployment id that were open a moment ago. */
  breakers(deployments: readonly Deployment[], now: Date): Record<string, Breaker>;
  /** The runner's band a moment ago; `full` when nothing is known. */
  band(runnerId: string, now: Date): BudgetBand;
  /** The shared state answered: what all may still spend bounds what may be spent without it. */
  storeUp(input: { globalLeftUsd: number | null; globalDayUsd: number }): void;
  storeDown(): void;
  /** Whether the shared state failed a moment ago, so that it is not waited for again. */
  isStoreDown(): boolean;
  /** Takes money for a call that nobody else will have counted; false when there is none left, of all or of the runner. */
  spendBlind(usd: number, input: { runnerId: string; budgets: Budgets }): boolean;
  /** Calls that still have to be booked, oldest first. */
  unsettled: SettleCall[];
  keepUnsettled(call: SettleCall): void;
}

/** An empty memory; one per process. */
export function localState(): LocalState {
  const openSeen = new Map<string, number>();
  const bands = new Map<string, { band: BudgetBand; atMs: number }>();
  const unsettled: SettleCall[] = [];
  let downUntilMs = 0;
  let blindLeftUsd: number | null = null;
  const blindByRunner = new Map<string, number>();
  const isFresh = (atMs: number | undefined, now: Date): boolean =>
    atMs !== undefined && now.getTime() >= atMs && now.getTime() < atMs + LOCAL_COPY_MS;
  return {
    sawOpen: (key, now) => void openSeen.set(key, now.getTime()),
    sawBand(runnerId, { bestTier, now }) {
      if (bands.size > MAX_BANDS) bands.clear();
      bands.set(runnerId, { band: bandOfBestTier(bestTier), atMs: now.getTime() });
    },
    breakers(deployments, now) {
      const open = deployments.filter((entry) => isFresh(openSeen.get(deploymentKey(entry)), now));
      return Object.fromEntries(open.map(({ id }) => [id, { state: "open", openUntil: null } as const]));
    },
    band(runnerId, now) {
      const known = bands.get(runnerId);
      return known && isFresh(known.atMs, now) ? known.band : "full";
    },
    storeUp({ globalLeftUsd, globalDayUsd }) {
      downUntilMs = 0;
      blindByRunner.clear();
      if (globalLeftUsd !== null) {
        blindLeftUsd = Math.max(0, Math.min(globalLeftUsd, globalDayUsd * BLIND_SHARE));
      }
    },
    storeDown: () => {
      downUntilMs = performance.now() + LOCAL_COPY_MS;
    },
    isStoreDown: () => performance.now() < downUntilMs,
    spendBlind(usd, { runnerId, budgets }) {
      blindLeftUsd ??= budgets.globalDayUsd * BLIND_SHARE;
      const byRunner = blindByRunner.get(runnerId) ?? 0;
      // As in the shared state: the runner's own limit lets the call that crosses it through, the one of all does not.
      if (usd > blindLeftUsd || byRunner >= budgets.runnerDayUsd) return false;
      blindLeftUsd -= usd;
      blindByRunner.set(runnerId, byRunner + usd);
      return true;
    },
    unsettled,
    keepUnsettled(call) {
      unsettled.push(call);
      if (unsettled.length > MAX_UNSETTLED) unsettled.shift();
    },
  };
}
