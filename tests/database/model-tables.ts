import { randomUUID } from "node:crypto";
import type { TableAccess } from "./access";

const DAY = "2026-11-25";
const MOMENT = "2026-11-25T12:00:00Z";

/** Tables about language models: what they cost, and how they are doing. Runners read their own usage; the rest is the server's. */
export const MODEL_TABLES: Record<string, TableAccess> = {
  api_usage: {
    owner: "runner_id",
    verbs: ["select"],
    row: (runner_id) => ({
      ...{ runner_id, request_id: randomUUID(), feature: "chat", deployment: "a", tier: "high", model: "m" },
      ...{ outcome: "ok" },
    }),
    change: { cost_usd: 0 },
  },
  llm_reservations: {
    owner: "runner_id",
    verbs: [],
    row: (runner_id) => ({ runner_id, deployment: "a", amount_usd: 1, expires_at: MOMENT }),
    change: { amount_usd: 0 },
  },
  llm_spending: {
    owner: "runner_id",
    verbs: [],
    row: (runner_id) => ({ runner_id, period: "day", starts_on: DAY }),
    change: { spent_usd: 0 },
  },
  llm_rate_windows: {
    owner: null,
    verbs: [],
    row: () => ({ deployment: randomUUID(), minute_start: MOMENT, day: DAY }),
    change: { day_requests: 0 },
  },
  llm_breakers: {
    owner: null,
    verbs: [],
    row: () => ({ deployment: randomUUID() }),
    change: { state: "open" },
  },
  llm_cache: {
    owner: "runner_id",
    verbs: [],
    row: (runner_id) => ({ runner_id, key: randomUUID(), answer: {}, expires_at: MOMENT }),
    change: { answer: { changed: true } },
  },
};
