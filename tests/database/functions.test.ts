import { randomUUID } from "node:crypto";
import type { SupabaseClient } from "@supabase/supabase-js";
import { beforeAll, describe, expect, test } from "vitest";
import { anonClient, runnerClient, serviceClient } from "../support/database";
import { type Inhabitant, makeInhabitant } from "./probe-stranger";

let victim: Inhabitant;
let stranger: Inhabitant;

beforeAll(async () => {
  [victim, stranger] = await Promise.all([makeInhabitant(), makeInhabitant()]);
});

const goals = { dropped: [], added: [{ kind: "maintain" }] };

function changeOf(runner: string, input: { client: SupabaseClient; change: object; revision?: number }) {
  const change = { requestId: randomUUID(), action: "test", ...input.change };
  const { client, revision = 0 } = input;
  return client.rpc("commit_change", { p_runner: runner, p_revision: revision, p_change: change });
}

async function rowsOf(table: string, runner: string): Promise<Record<string, unknown>[]> {
  const { data } = await serviceClient().from(table).select("*").eq("runner_id", runner);
  return data ?? [];
}

describe("functions with another runner's id", () => {
  test.each(["load_runner", "load_season"])("%s shows nothing", async (name) => {
    const client = runnerClient(stranger.id);
    const { data } = await client.rpc(name, { p_runner: victim.id, p_from: "2000-01-01" });
    expect(data).toBeNull();
  });

  test("plan_at_version shows nothing", async () => {
    const client = runnerClient(stranger.id);
    const { data } = await client.rpc("plan_at_version", { p_runner: victim.id, p_version: 1 });
    expect(data).toEqual([]);
  });

  test("load_coach shows nothing", async () => {
    const client = runnerClient(stranger.id);
    const ask = {
      ...{ requestId: String(victim.rows.chat_messages?.request_id), threadId: victim.parents.thread },
      messages: 10,
    };
    const { data } = await client.rpc("load_coach", {
      p_runner: victim.id,
      p_from: "2000-01-01",
      p_ask: ask,
    });
    expect(data).toEqual({ state: null, changes: [], answered: [], thread: null, messages: [] });
  });

  test("begin_turn writes into no other runner's conversation", async () => {
    const before = await rowsOf("chat_messages", victim.id);
    const turn = {
      ...{ threadId: victim.parents.thread, isNew: false, title: "", requestId: randomUUID(), message: "Hi" },
      ...{ answerId: randomUUID(), meta: {}, at: "2026-11-25T12:00:00Z" },
    };
    for (const isNew of [false, true]) {
      const own = await runnerClient(stranger.id).rpc("begin_turn", {
        p_runner: stranger.id,
        p_turn: { ...turn, isNew },
      });
      expect([own.data, own.error]).toEqual([null, null]);
      const theirs = await runnerClient(stranger.id).rpc("begin_turn", {
        p_runner: victim.id,
        p_turn: { ...turn, isNew },
      });
      expect(theirs.data).toBeNull();
    }
    expect(await rowsOf("chat_messages", victim.id)).toEqual(before);
  });

  test("forget_turn deletes nothing of theirs", async () => {
    const before = await rowsOf("chat_messages", victim.id);
    const { data } = await runnerClient(stranger.id).rpc("forget_turn", {
      p_runner: victim.id,
      p_request: String(victim.rows.chat_messages?.request_id),
    });
    expect(data).toBe(false);
    expect(await rowsOf("chat_messages", victim.id)).toEqual(before);
  });

  test("keep_summary writes into no other runner's conversation", async () => {
    const summary = { decisions: ["mine now"] };
    const input = { threadId: victim.parents.thread, base: 0, seq: 1e9, messages: 1, summary };
    for (const runner of [stranger.id, victim.id]) {
      const { data } = await runnerClient(stranger.id).rpc("keep_summary", {
        p_runner: runner,
        p_summary: input,
      });
      expect(data).toBe(false);
    }
    const threads = await rowsOf("chat_threads", victim.id);
    expect(threads.map((thread) => thread.summary)).not.toContainEqual(summary);
  });

  test("commit_change is refused, and its request log tells nothing", async () => {
    const before = await rowsOf("goals", victim.id);
    const client = runnerClient(stranger.id);
    const requestId = String(victim.rows.audit_log?.request_id);
    const { data, error } = await changeOf(victim.id, { client, change: { requestId, goals } });
    expect([data, error?.code]).toEqual([null, "PT409"]);
    expect(await rowsOf("goals", victim.id)).toEqual(before);
  });

  test("commit_change can't hang own rows on another runner's rows", async () => {
    const own = await makeInhabitant(["profiles"]);
    const entry = {
      ...{ workoutId: "w", date: "2026-11-25", state: "completed", source: "import", confidence: 1 },
      ...{ activityId: victim.parents.activity, plannedKm: 5, plannedMinutes: 30, locked: false },
      believedAt: "2026-11-25T12:00:00Z",
    };
    const { error } = await changeOf(own.id, { client: runnerClient(own.id), change: { ledger: [entry] } });
    expect(error).not.toBeNull();
    expect(await rowsOf("ledger_entries", own.id)).toEqual([]);
  });
});

describe("functions of the server", () => {
  const CALLS: [string, object][] = [
    ["active_time_zones", {}],
    ["enqueue_weekly_runs", { p_zones: [], p_after: randomUUID(), p_limit: 1 }],
    ["claim_weekly_runs", { p_now: "2026-11-25T12:00:00Z", p_limit: 1, p_lease_seconds: 60, p_runner: null }],
    ["begin_look", { p_now: "2026-11-25T12:00:00Z", p_max_attempts: 5 }],
    ["retry_weekly_run", { p_id: randomUUID(), p_now: "2026-11-25T12:00:00Z" }],
    ["book_wording", { p_job_run: randomUUID(), p_reviews: [], p_since: "2026-11-25T12:00:00Z" }],
    ["load_runners", { p_runners: [], p_from: "2026-01-01" }],
    ["commit_changes", { p_changes: "[]" }],
    [
      "fail_weekly_run",
      {
        p_id: randomUUID(),
        p_lease: randomUUID(),
        p_error: "x",
        p_run_after: "2026-11-25T12:00:00Z",
        p_dead: true,
      },
    ],
    ["clean_up", { p_now: "2026-11-25T12:00:00Z" }],
    ["drop_frozen_inputs", { p_before: "2026-11-25T12:00:00Z", p_limit: 1 }],
    [
      "count_broken_invariants",
      { p_after: randomUUID(), p_limit: 1, p_zones: [], p_look: "2026-11-25T12:00:00Z" },
    ],
    [
      "runners_to_snapshot",
      { p_month: "2026-10-01", p_since: "2026-11-25T12:00:00Z", p_after: randomUUID(), p_limit: 1 },
    ],
    ["oldest_due_week", { p_zones: [] }],
    ["drop_expired_uploads", { p_now: "2026-11-25T12:00:00Z" }],
    ["llm_admit", { p_request: {} }],
    ["llm_settle", { p_call: {} }],
    ["llm_reap", { p_now: "2026-11-25T12:00:00Z" }],
    ["count_attempt", { p_key: "x", p_window_start: "2026-11-25T12:00:00Z" }],
    [
      "create_user",
      ...[
        {
          p_email: "x@example.org",
          p_name: "",
          p_is_demo: false,
          p_provider: "password",
          p_provider_account_id: "x",
          p_password_hash: "x",
        },
      ],
    ],
  ] as [string, object][];

  test.each(CALLS)("%s is closed to runners and visitors", async (name, input) => {
    for (const client of [runnerClient(stranger.id), anonClient()]) {
      expect((await client.rpc(name, input)).error?.code).toBe("42501");
    }
  });

  test.each(["commit_change", "load_runner", "load_season", "plan_at_version"])(
    "%s is closed to visitors",
    async (name) => {
      const inputs: Record<string, object> = {
        commit_change: { p_runner: victim.id, p_revision: 0, p_change: {} },
        load_runner: { p_runner: victim.id, p_from: "2026-01-01" },
        load_season: { p_runner: victim.id, p_from: "2026-01-01" },
        plan_at_version: { p_runner: victim.id, p_version: 1 },
      };
      expect((await anonClient().rpc(name, inputs[name])).error?.code).toBe("42501");
    },
  );
});

describe("commit_change", () => {
  test("stores all parts or none", async () => {
    const own = await makeInhabitant(["profiles"]);
    const client = runnerClient(own.id);
    const broken = { workoutId: null, date: "2026-11-25", rpe: 99 };
    const { error } = await changeOf(own.id, {
      client,
      change: { goals, profile: { units: "mi" }, feedback: broken },
    });
    expect(error).not.toBeNull();
    expect(await rowsOf("goals", own.id)).toEqual([]);
    expect(await rowsOf("profiles", own.id)).toMatchObject([{ revision: 0, units: "km" }]);
    expect(await rowsOf("audit_log", own.id)).toEqual([]);
  });

  test("is carried out once per request id and answers alike", async () => {
    const own = await makeInhabitant(["profiles"]);
    const client = runnerClient(own.id);
    const change = { requestId: randomUUID(), goals, detail: { answer: 42 } };
    const first = await changeOf(own.id, { client, change });
    expect(first.data).toEqual({ repeated: false, revision: 1, planVersion: null, detail: { answer: 42 } });
    const again = await changeOf(own.id, { client, change, revision: 1 });
    expect(again.data).toEqual({ ...first.data, repeated: true });
    expect(await rowsOf("goals", own.id)).toHaveLength(1);
  });

  test("refuses what was computed from older facts", async () => {
    const own = await makeInhabitant(["profiles"]);
    const client = runnerClient(own.id);
    await changeOf(own.id, { client, change: { goals } });
    const { error, status } = await changeOf(own.id, { client, change: { goals }, revision: 0 });
    expect([error?.code, error?.message, status]).toEqual(["PT409", "stale_base", 409]);
    expect(await rowsOf("goals", own.id)).toHaveLength(1);
  });

  test("of many at the same revision lets one through", async () => {
    const own = await makeInhabitant(["profiles"]);
    const client = runnerClient(own.id);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => changeOf(own.id, { client, change: { goals } })),
    );
    expect(answers.filter(({ error }) => error === null)).toHaveLength(1);
    expect(await rowsOf("goals", own.id)).toHaveLength(1);
  });
});

describe("workouts of a stored version", () => {
  test("can't be rewritten, not even by the server", async () => {
    const row = victim.rows.workouts;
    const update = (change: object) => serviceClient().from("workouts").update(change).eq("id", row?.id);
    for (const change of [
      { body: { km: 99 } },
      { date: "2026-12-01" },
      { pinned: true },
      { workout_id: "x" },
    ]) {
      expect((await update(change)).error).not.toBeNull();
    }
    expect((await update({ until_version: 2 })).error).toBeNull();
    expect((await update({ until_version: 3 })).error).not.toBeNull();
  });
});
