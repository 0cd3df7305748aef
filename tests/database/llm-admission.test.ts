import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { serviceClient } from "../support/database";
import { callsOf, candidate } from "../support/llm-calls";
import { makeInhabitant } from "./probe-stranger";

let runner: string;
let calls: ReturnType<typeof callsOf>;
/** A day of its own for each test: the budget of all runners is per day. */
let day: string;
let daysUsed = 0;

beforeEach(async () => {
  runner = (await makeInhabitant(["profiles"])).id;
  calls = callsOf(serviceClient(), runner);
  daysUsed += 1;
  day = new Date(Date.UTC(2031, 0, daysUsed)).toISOString().slice(0, 10);
});

const at = (time: string) => `${day}T${time}Z`;

async function spending(period: "day" | "month" = "day") {
  const { data } = await serviceClient().from("llm_spending").select("*").eq("runner_id", runner);
  const row = data?.find((entry) => entry.period === period);
  return { spent: Number(row?.spent_usd), reserved: Number(row?.reserved_usd) };
}

async function usage() {
  const { data } = await serviceClient().from("api_usage").select("*").eq("runner_id", runner);
  return data ?? [];
}

describe("money", () => {
  test("is set aside by a call, and spent once when the call is settled, however often", async () => {
    const { callId } = await calls.admit(at("10:00:00"), [candidate(randomUUID())]);
    expect(await spending()).toEqual({ spent: 0, reserved: 0.1 });
    expect(await calls.settle(at("10:00:05"), callId)).toBe(true);
    expect(await calls.settle(at("10:00:05"), callId)).toBe(false);
    expect(await spending()).toEqual({ spent: 0.03, reserved: 0 });
    expect(await spending("month")).toEqual({ spent: 0.03, reserved: 0 });
    expect(await usage()).toHaveLength(1);
  });

  test("of a call that is asked for twice is set aside once", async () => {
    const callId = randomUUID();
    const again = () => calls.admit(at("10:00:00"), [candidate("twice")], { callId });
    expect((await again()).repeated).toBeUndefined();
    expect(await again()).toMatchObject({ deploymentId: "twice", repeated: true });
    expect(await spending()).toEqual({ spent: 0, reserved: 0.1 });
  });

  test("runs out from the best tier down: high at half, medium at a fifth, small at a twentieth", async () => {
    const tiers = ["high", "medium", "small"].map((tier) => candidate(`${tier}-${runner}`, { tier }));
    const chosen: (string | undefined)[] = [];
    for (let call = 0; call < 11; call += 1) {
      const { deploymentId } = await calls.admit(at("10:00:00"), tiers, { budgets: cents(100) });
      chosen.push(deploymentId?.split("-")[0]);
    }
    const [high, medium, small] = ["high", "medium", "small"];
    expect(chosen).toEqual([high, high, high, high, high, high, medium, medium, medium, small, undefined]);
  });

  test("of the month binds like that of the day", async () => {
    const budgets = { runnerDayUsd: 1, runnerMonthUsd: 0.001, globalDayUsd: 100 };
    await calls.admit(at("10:00:00"), [candidate(randomUUID())], { budgets });
    const { skipped } = await calls.admit(at("10:00:00"), [candidate("later")], { budgets });
    expect(skipped).toEqual([{ deploymentId: "later", reason: "budget" }]);
  });

  test("of all runners is never crossed, not even by one call", async () => {
    const budgets = { runnerDayUsd: 100, runnerMonthUsd: 100, globalDayUsd: 0.15 };
    const key = randomUUID();
    const small = { tier: "small" };
    expect((await calls.admit(at("10:00:00"), [candidate(key, small)], { budgets })).deploymentId).toBe(key);
    const second = await calls.admit(at("10:00:01"), [candidate(key, small)], { budgets });
    expect(second.skipped).toEqual([{ deploymentId: key, reason: "budget" }]);
    expect(second.globalLeftUsd).toBeCloseTo(0.05);
    const free = await calls.admit(at("10:00:02"), [candidate(key, { amountUsd: 0 })], { budgets });
    expect(free.deploymentId).toBe(key);
  });

  test("of a call that never came back is free again but for its prompt; if it does come back, it is paid once", async () => {
    const { callId } = await calls.admit(at("10:00:00"), [candidate("lost")]);
    await serviceClient().rpc("llm_reap", { p_now: at("10:01:00") });
    expect(await spending()).toEqual({ spent: 0, reserved: 0.1 });
    await serviceClient().rpc("llm_reap", { p_now: at("10:02:00") });
    expect(await spending()).toEqual({ spent: 0.02, reserved: 0 });
    expect(await usage()).toMatchObject([{ id: callId, outcome: "failed", reason: "lost", estimated: true }]);
    await calls.settle(at("10:02:10"), callId);
    expect(await spending()).toEqual({ spent: 0.03, reserved: 0 });
    expect(await usage()).toMatchObject([{ id: callId, outcome: "ok" }]);
  });

  test("of a call made while the database could not be asked is booked when it can", async () => {
    await calls.settle(at("11:00:00"), randomUUID());
    expect(await spending()).toEqual({ spent: 0.03, reserved: 0 });
  });

  test("is not set aside for a runner who is gone", async () => {
    await serviceClient().from("users").delete().eq("id", runner);
    expect(await calls.admit(at("10:00:00"), [candidate("x")])).toMatchObject({ skipped: [] });
    expect(await calls.settle(at("10:00:00"), randomUUID())).toBe(false);
  });
});

function cents(dayCents: number) {
  return { runnerDayUsd: dayCents / 100, runnerMonthUsd: 1000, globalDayUsd: 1000 };
}

describe("a breaker", () => {
  const fail = async (key: string, time: string, change: object = {}) => {
    const { callId } = await calls.admit(at(time), [candidate(key)]);
    await calls.settle(at(time), callId, { key, outcome: "failed", verdict: "failure", ...change });
  };
  const reasonAt = async (key: string, time: string) => {
    const { callId, deploymentId, skipped } = await calls.admit(at(time), [
      candidate(key),
      candidate("other"),
    ]);
    return { callId, reason: deploymentId === key ? null : skipped?.[0]?.reason };
  };

  test("opens at the second failure, and its pauses grow until a try succeeds", async () => {
    const key = randomUUID();
    await fail(key, "10:00:00");
    expect((await reasonAt(key, "10:00:01")).reason).toBeNull();
    await fail(key, "10:00:02");
    expect((await reasonAt(key, "10:00:03")).reason).toBe("breaker");
    const probe = await reasonAt(key, "10:00:33");
    expect(probe.reason).toBeNull();
    expect((await reasonAt(key, "10:00:34")).reason).toBe("breaker");
    await calls.settle(at("10:00:35"), probe.callId, { key, outcome: "failed", verdict: "failure" });
    expect((await reasonAt(key, "10:02:30")).reason).toBe("breaker");
    const second = await reasonAt(key, "10:02:36");
    await calls.settle(at("10:02:37"), second.callId, { key });
    await fail(key, "10:02:38");
    expect((await reasonAt(key, "10:02:39")).reason).toBeNull();
  });

  test("opens at once when the provider says so, for as long as it says", async () => {
    const key = randomUUID();
    await fail(key, "10:00:00", { verdict: "open", pauseS: 7 });
    expect((await reasonAt(key, "10:00:06")).reason).toBe("breaker");
    expect((await reasonAt(key, "10:00:08")).reason).toBeNull();
  });

  test("stays closed while most calls succeed, and forgets what is older than its window", async () => {
    const key = randomUUID();
    for (const second of ["01", "02", "03"]) {
      const { callId } = await calls.admit(at(`10:00:${second}`), [candidate(key)]);
      await calls.settle(at(`10:00:${second}`), callId, { key });
    }
    await fail(key, "10:00:04");
    await fail(key, "10:00:05");
    expect((await reasonAt(key, "10:00:06")).reason).toBeNull();
    const old = randomUUID();
    await fail(old, "10:00:00");
    await fail(old, "10:11:00");
    expect((await reasonAt(old, "10:11:01")).reason).toBeNull();
  });

  test("that is open lets one try through early when nothing else is left", async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await fail(first, "10:00:00", { verdict: "open" });
    await fail(second, "10:00:01", { verdict: "open" });
    const both = [candidate(second), candidate(first)];
    expect((await calls.admit(at("10:00:02"), both)).deploymentId).toBe(first);
    expect((await calls.admit(at("10:00:02"), both)).deploymentId).toBeUndefined();
  });

  test("of a provider that named its pause is not tried early", async () => {
    const key = randomUUID();
    await fail(key, "10:00:00", { verdict: "open", pauseS: 60 });
    const { deploymentId, skipped } = await calls.admit(at("10:00:30"), [candidate(key)]);
    expect([deploymentId, skipped]).toEqual([undefined, [{ deploymentId: key, reason: "breaker" }]]);
  });
});

describe("a rate window", () => {
  const admitted = async (key: string, time: string, limits: object) =>
    (await calls.admit(at(time), [candidate(key, { limits, amountUsd: 0 })])).deploymentId === key;

  test("counts requests and tokens of a minute and requests of a day, and begins anew", async () => {
    const [requests, tokens, daily] = [randomUUID(), randomUUID(), randomUUID()];
    for (const [key, limits] of [
      [requests, { requestsPerMinute: 2 }],
      [tokens, { tokensPerMinute: 2000 }],
    ] as const) {
      const seen: boolean[] = [];
      for (const time of ["10:00:01", "10:00:02", "10:00:59", "10:01:00"])
        seen.push(await admitted(key, time, limits));
      expect(seen).toEqual([true, true, false, true]);
    }
    expect(await admitted(daily, "10:00:00", { requestsPerDay: 1 })).toBe(true);
    expect(await admitted(daily, "23:59:59", { requestsPerDay: 1 })).toBe(false);
  });

  test("gives unused tokens back", async () => {
    const key = randomUUID();
    const limits = { tokensPerMinute: 1500 };
    const { callId } = await calls.admit(at("10:00:01"), [candidate(key, { limits })]);
    expect(await admitted(key, "10:00:02", limits)).toBe(false);
    await calls.settle(at("10:00:03"), callId, { key, promptTokens: 200, completionTokens: 100 });
    expect(await admitted(key, "10:00:04", limits)).toBe(true);
  });

  test("believes what the provider told, until the time it told", async () => {
    const key = randomUUID();
    const { callId } = await calls.admit(at("10:00:00"), [candidate(key)]);
    const rate = { requests: 1, requestsUntil: at("18:00:00"), tokens: 5000, tokensUntil: at("10:01:00") };
    await calls.settle(at("10:00:01"), callId, { key, rate });
    expect(await admitted(key, "10:00:02", {})).toBe(true);
    expect(await admitted(key, "17:59:59", {})).toBe(false);
    expect(await admitted(key, "18:00:00", {})).toBe(true);
  });
});

describe("an answer that may be given again", () => {
  test("comes back for the same key of the same runner while it lasts, and costs nothing", async () => {
    const cache = { key: "k", answer: { text: "Rest today." }, expiresAt: at("12:00:00") };
    await calls.settle(at("10:00:00"), randomUUID(), { cache });
    const ask = (who: typeof calls, time: string, cacheKey: string) =>
      who.admit(at(time), [candidate("model")], { cacheKey }).then(({ cached }) => cached);
    expect(await ask(calls, "11:00:00", "k")).toEqual({ text: "Rest today." });
    expect(await ask(calls, "11:00:00", "other")).toBeUndefined();
    expect(await ask(calls, "12:00:00", "k")).toBeUndefined();
    const other = callsOf(serviceClient(), (await makeInhabitant(["profiles"])).id);
    expect(await ask(other, "11:00:00", "k")).toBeUndefined();
  });
});

describe("the summary of usage", () => {
  test("adds up a month by feature, tier, model and day, for its own runner alone", async () => {
    await calls.settle(at("10:00:00"), randomUUID());
    await calls.settle(at("11:00:00"), randomUUID(), { outcome: "failed", model: "m2", costUsd: 0.01 });
    const { data } = await serviceClient().rpc("usage_summary", { p_runner: runner, p_now: at("12:00:00") });
    expect(data).toMatchObject({ todayUsd: 0.04, monthUsd: 0.04, promptTokens: 1800, repeatedAnswers: 0 });
    expect(data.lines).toContainEqual(
      expect.objectContaining({ kind: "model", name: "m2", usd: 0.01, calls: 1, broken: 1 }),
    );
    expect(data.lines).toContainEqual(
      expect.objectContaining({ kind: "day", name: day, usd: 0.04, calls: 2 }),
    );
  });
});
