import type { AttemptRecord } from "@/lib/llm/attempt-record";
import type { StreamTimers } from "@/lib/llm/constants";
import { type Deployment, deploymentOf, type Tier } from "@/lib/llm/models";
import { type StreamEvent, type StreamInput, streamWithFallback } from "@/lib/llm/stream-completion";
import { admitAll } from "./admit-all";

/** Short enough for tests, long enough for a busy machine. */
export const SHORT_TIMERS: StreamTimers = {
  firstTokenMs: { high: 1_000, medium: 1_000, small: 1_000 },
  idleMs: 500,
  totalMs: 8_000,
  usageGraceMs: 60,
};

/** A deployment at `baseUrl`, priced 2 / 0.2 / 10 USD per million tokens. */
export function deploymentAt(
  baseUrl: string,
  { id, tier = "medium" }: { id: string; tier?: Tier },
): Deployment {
  const prices = [{ effectiveFrom: "2026-01-01", input: 2, cachedInput: 0.2, output: 10 }];
  return deploymentOf({ id, tier, baseUrl, model: `model-${id}`, prices });
}

export interface Heard {
  events: StreamEvent[];
  attempts: AttemptRecord[];
  /** What a reader shows at the end: the text since the last reset. */
  shown: string;
}

/** Streams one answer to its end. */
export async function listen(
  deployments: Deployment[],
  overrides: Partial<Omit<StreamInput, "deployments" | "record">> = {},
): Promise<Heard> {
  const attempts: AttemptRecord[] = [];
  const events: StreamEvent[] = [];
  let shown = "";
  const stream = streamWithFallback({
    deployments,
    messages: [{ role: "user", content: "What should I run today?" }],
    signal: new AbortController().signal,
    timers: SHORT_TIMERS,
    now: new Date("2026-11-22T10:00:00Z"),
    admission: admitAll(),
    record: (attempt) => attempts.push(attempt),
    ...overrides,
  });
  for await (const event of stream) {
    events.push(event);
    if (event.type === "delta") shown += event.text;
    if (event.type === "reset") shown = "";
  }
  return { events, attempts, shown };
}
