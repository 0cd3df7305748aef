import { DEFAULT_TIMERS } from "@/lib/llm/constants";
import { openStream } from "@/lib/llm/openai-client";
import { streamWithFallback } from "@/lib/llm/stream-completion";
import { deploymentAt } from "@/tests/support/llm-listen";
import { costOfMix, costOfTier, meanPromptTokens } from "./chat/month-cost";
import { openChat } from "./chat/open-chat";
import { startSlowModel } from "./chat/slow-model";
import { atMost, type Findings, quantile } from "./result";

const TURNS = 60;
const WARM_UP = 8;
const ROUNDS = 12;
const BARS = {
  ownMsP95: 30,
  readTrips: 1,
  selectorRatio: 1.1,
  smallOnlyUsd: 0.03,
  mixedUsd: 0.4,
  highOnlyUsd: 3,
} as const;

type Chat = Awaited<ReturnType<typeof openChat>>;
type Model = Awaited<ReturnType<typeof startSlowModel>>;

/** Milliseconds from the call of the use case to the request at the provider, with and without the database's share. */
async function beforeUpstream(chat: Chat, model: Model) {
  const own: number[] = [];
  const all: number[] = [];
  let trips: string[] = [];
  for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
    const measured = await chat.turn(model);
    if (turn < WARM_UP) continue;
    own.push(measured.totalMs - measured.databaseMs);
    all.push(measured.totalMs);
    trips = measured.trips;
  }
  return { own, all, trips };
}

/** One answer by a bare call of the SDK and one through the selector, alternating, in milliseconds. */
async function selectorRatio(chat: Chat, model: Model): Promise<number> {
  const deployment = deploymentAt(model.baseUrl, { id: "bench" });
  const messages = [{ role: "user" as const, content: "What should I run today?" }];
  const signal = new AbortController().signal;
  const timed = async (run: () => Promise<void>): Promise<number> => {
    const begun = performance.now();
    await run();
    return performance.now() - begun;
  };
  const bare = async (): Promise<void> => {
    const opened = await openStream(deployment, {
      ...{ messages, tools: [], promptCacheKey: null, signal, timeoutMs: 10_000 },
    });
    while (!(await opened.chunks.next()).done);
  };
  const selected = async (): Promise<void> => {
    const stream = streamWithFallback({
      ...{ deployments: [deployment], messages, signal, timers: DEFAULT_TIMERS, now: new Date() },
      ...{ admission: chat.admission(), cacheKey: null, record: () => {} },
    });
    for await (const _event of stream);
  };
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const bareMs = await timed(bare);
    ratios.push((await timed(selected)) / bareMs);
  }
  return quantile(ratios, 0.5);
}

function costs(promptTokens: number) {
  const tiers = (["small", "medium", "high"] as const).map((tier) => ({
    tier,
    ...costOfTier(tier, promptTokens),
  }));
  const month = (wanted: string): number => tiers.find(({ tier }) => tier === wanted)?.month ?? Number.NaN;
  return {
    tiers,
    smallOnlyUsd: month("small"),
    mixedUsd: costOfMix(promptTokens),
    highOnlyUsd: month("high"),
  };
}

/** The chat's own time before a model is asked, what the selector adds to a call, and what a runner-month costs. */
export async function chatBenchmark(): Promise<Findings> {
  const [chat, model] = [await openChat(), await startSlowModel()];
  try {
    const { own, all, trips } = await beforeUpstream(chat, model);
    const ratio = await selectorRatio(chat, model);
    const promptTokens = meanPromptTokens();
    const { tiers, ...usd } = costs(promptTokens);
    const reads = trips.filter((trip) => trip === "load_coach").length;
    const measures = {
      ...{
        ownMsP50: quantile(own, 0.5),
        ownMsP95: quantile(own, 0.95),
        withDatabaseMsP95: quantile(all, 0.95),
      },
      ...{ readTrips: reads, trips: trips.length, selectorRatio: ratio, promptTokens, ...usd },
    };
    return {
      measures,
      bars: [
        atMost("ownMsP95", measures.ownMsP95, BARS.ownMsP95),
        atMost("readTrips", reads, BARS.readTrips),
        atMost("selectorRatio", ratio, BARS.selectorRatio),
        atMost("smallOnlyUsd", usd.smallOnlyUsd, BARS.smallOnlyUsd),
        atMost("mixedUsd", usd.mixedUsd, BARS.mixedUsd),
        atMost("highOnlyUsd", usd.highOnlyUsd, BARS.highOnlyUsd),
      ],
      table: [
        { tier: `trips before the model: ${trips.join(", ")}` },
        ...tiers.map(({ tier, turn, toolTurn, review, month }) => ({
          ...{ tier, turn: turn.toFixed(5), toolTurn: toolTurn.toFixed(5) },
          ...{ review: review.toFixed(5), month: month.toFixed(3) },
        })),
      ],
    };
  } finally {
    await model.close();
    await chat.close();
  }
}
