import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { memoryStore } from "@/tests/support/memory-store";
import type { Settlement } from "./admission";
import { readBudgets } from "./budgets";
import { localState } from "./local-state";
import { deploymentKey, deploymentOf } from "./models";
import { NO_NOTICE } from "./provider-notice";
import { sharedAdmission } from "./shared-admission";

const NOW = new Date("2026-11-22T10:00:00Z");
const caller = { runnerId: "r", requestId: "q", feature: "chat" } as const;
const prices = [{ effectiveFrom: "2026-01-01", input: 2, cachedInput: 0.2, output: 10 }];
const make = (id: string) =>
  deploymentOf({ id, tier: "medium", baseUrl: "https://models.test/v1", model: "m", prices });
const [a, b] = [make("a"), make("b")];
const request = { candidates: [a, b], promptTokens: 1000, cacheKey: null };

function admissionOf(store = memoryStore(), { local = localState(), budgets = readBudgets(undefined) } = {}) {
  return { store, local, ...sharedAdmission({ store, local, caller, budgets, clock: () => NOW }) };
}

const settlement = (callId: string, change: Partial<Settlement> = {}): Settlement => ({
  callId,
  deployment: a,
  attempt: {
    ...{ deploymentId: "a", tier: "medium", model: "m", outcome: "ok", reason: null, promptTokens: 1000 },
    ...{ cachedTokens: 0, completionTokens: 10, costUsd: 0.0021, latencyMs: 5, ttftMs: 1, estimated: false },
  },
  notice: NO_NOTICE,
  cache: null,
  ...change,
});

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

describe("the shared state", () => {
  test("is asked with what each candidate would take at most, in money and tokens", async () => {
    const { store, admit } = admissionOf();
    expect(await admit(request)).toMatchObject({ kind: "admitted", deployment: a });
    expect(store.admitted[0]).toMatchObject({ ...caller, now: NOW.toISOString(), ttlS: 120 });
    const [first] = store.admitted[0]?.candidates ?? [];
    expect(first).toMatchObject({ id: "a", key: deploymentKey(a), tokens: 1900, limits: {} });
    expect(first?.amountUsd).toBeCloseTo((1000 * 2 + 900 * 10) / 1e6, 12);
    expect(first?.promptUsd).toBeCloseTo(0.002, 12);
  });

  test("is told the outcome, with a pause that the provider asked for", async () => {
    const { store, settle } = admissionOf();
    const { attempt } = settlement("x");
    const failed = { ...attempt, outcome: "failed", reason: "rateLimit" } as const;
    const notice = { retryAfterS: 7, requests: { remaining: 0, forS: 6 }, tokens: null };
    await settle(settlement("x", { attempt: failed, notice }));
    expect(store.settled.get("x")).toMatchObject({
      health: { verdict: "open", reason: "rateLimit", pauseS: 7 },
      rate: { requests: 0, requestsUntil: "2026-11-22T10:00:06.000Z", tokens: null },
    });
  });

  test("that refuses everybody says why, and this process remembers it for a moment", async () => {
    const skipped = [
      { deploymentId: "a", reason: "breaker" } as const,
      { deploymentId: "b", reason: "rate" } as const,
    ];
    const { local, admit } = admissionOf(memoryStore({ deploymentId: null, skipped, bestTier: 2 }));
    expect(await admit(request)).toEqual({ kind: "refused", refusals: skipped });
    expect(local.breakers([a, b], NOW)).toEqual({ a: { state: "open", openUntil: null } });
    expect(local.band("r", NOW)).toBe("low");
    const later = new Date(NOW.getTime() + 5_001);
    expect([local.breakers([a, b], later), local.band("r", later)]).toEqual([{}, "full"]);
  });
});

describe("while the shared state can't be asked", () => {
  test("calls go on, also to what was never heard of, and are booked once it can", async () => {
    vi.useFakeTimers({ now: 0 });
    const { store, admit, settle } = admissionOf();
    store.down = true;
    const admitted = await admit(request);
    expect(admitted).toMatchObject({ kind: "admitted", deployment: a });
    await settle(settlement("blind"));
    expect(store.settled.size).toBe(0);
    store.down = false;
    vi.advanceTimersByTime(5_001);
    await settle(settlement("seen"));
    expect([...store.settled.keys()]).toEqual(["seen", "blind"]);
    vi.useRealTimers();
  });

  test("what all runners may spend closes: a small share of the day, then nothing", async () => {
    const store = memoryStore();
    store.down = true;
    const count = async (admit: ReturnType<typeof admissionOf>["admit"]): Promise<number> => {
      const calls = await Promise.all(Array.from({ length: 100 }, () => admit(request)));
      return calls.filter(({ kind }) => kind === "admitted").length;
    };
    // 4 % of 5 dollars, at 1.1 cents a call; of one runner up to the call that crosses 5 cents.
    const rich = readBudgets('{"runnerDayUsd": 100}');
    expect(await count(admissionOf(store, { budgets: rich }).admit)).toBe(18);
    const { admit } = admissionOf(store);
    expect(await count(admit)).toBe(5);
    expect(await admit(request)).toMatchObject({ kind: "refused", refusals: [{ reason: "budget" }, {}] });
  });

  test("nothing is spent when nothing was left before", async () => {
    const store = memoryStore({ globalLeftUsd: 0 });
    const { admit } = admissionOf(store);
    await admit(request);
    store.down = true;
    expect((await admit(request)).kind).toBe("refused");
  });

  test("a model that costs nothing is asked all the same", async () => {
    const own = deploymentOf({ id: "own", tier: "small", baseUrl: "http://localhost:1/v1", model: "m" });
    const store = memoryStore({ globalLeftUsd: 0 });
    const { admit } = admissionOf(store);
    await admit(request);
    store.down = true;
    expect(await admit({ ...request, candidates: [a, own] })).toMatchObject({ deployment: own });
  });

  test("a call that the state refuses for good is not booked again and again", async () => {
    vi.useFakeTimers({ now: 0 });
    const { store, settle } = admissionOf();
    const tried: string[] = [];
    const { settle: keep } = store;
    store.settle = async (call) => {
      tried.push(call.callId);
      if (call.callId === "bad") throw new Error("not a call");
      await keep(call);
    };
    await settle(settlement("bad"));
    vi.advanceTimersByTime(5_001);
    for (const id of ["1", "2"]) await settle(settlement(id));
    expect(tried).toEqual(["bad", "1", "bad", "2"]);
    vi.useRealTimers();
  });
});
