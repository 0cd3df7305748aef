import { randomUUID } from "node:crypto";
import type { StreamTimers } from "@/lib/llm/constants";
import type { Deployment } from "@/lib/llm/models";
import {
  type LlmBehaviour,
  type LlmFaultServer,
  startLlmFaultServer,
} from "@/tests/support/llm-fault-server";
import { LLM_FAULTS, type LlmFault } from "@/tests/support/llm-faults";
import { deploymentAt } from "@/tests/support/llm-listen";
import { aiFallback, type Contender, naive, ours } from "./faults/contenders";
import { GOOD, runTurn, type TurnOutcome } from "./faults/run-turn";
import { openSharedState } from "./faults/shared-state";
import { atLeast, atMost, type Findings, quantile } from "./result";

/** Short, because most of the time is spent waiting for them (ms). */
const TIMERS: StreamTimers = {
  firstTokenMs: { high: 400, medium: 400, small: 400 },
  idleMs: 300,
  totalMs: 2_500,
  usageGraceMs: 100,
};
const DEPLOYMENTS = 3;
const BROKEN = [1, 2, 3];
const GOOD_TURNS = 15;
const BARS = { beyondTimerMs: 200, breakerOpenMs: 50 } as const;

type Turn = TurnOutcome & { fault: LlmFault; broken: number };

/** New deployments, the first ones broken. */
function deploymentsOf(
  server: LlmFaultServer,
  { fault, broken }: { fault: LlmBehaviour; broken: number },
): Deployment[] {
  return Array.from({ length: DEPLOYMENTS }, (_, position) => {
    const id = randomUUID();
    server.behave(id, position < broken ? fault : { kind: "answer", text: GOOD });
    return deploymentAt(server.baseUrl(id), { id });
  });
}

async function allFaults(contender: Contender, server: LlmFaultServer): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (const broken of BROKEN) {
    for (const fault of LLM_FAULTS) {
      const deployments = deploymentsOf(server, { fault: fault.behaviour, broken });
      turns.push({ fault, broken, ...(await runTurn(contender, { deployments, timers: TIMERS })) });
    }
  }
  return turns;
}

/** Milliseconds of turns in which nothing is broken. */
async function goodTurns(contender: Contender, server: LlmFaultServer): Promise<number[]> {
  const times: number[] = [];
  const deployments = deploymentsOf(server, { fault: { kind: "html" }, broken: 0 });
  for (let turn = 0; turn < GOOD_TURNS; turn += 1) {
    times.push((await runTurn(contender, { deployments, timers: TIMERS })).ms);
  }
  return times;
}

/** What a turn with a stalled deployment takes longer than a good one once its breaker is open (median, ms). */
async function breakerOpenMs(contender: Contender, server: LlmFaultServer): Promise<number> {
  const stalled = deploymentsOf(server, { fault: { kind: "stall", after: "" }, broken: 1 });
  for (let turn = 0; turn < 2; turn += 1) await runTurn(contender, { deployments: stalled, timers: TIMERS });
  const good = deploymentsOf(server, { fault: { kind: "html" }, broken: 0 });
  const extra: number[] = [];
  for (let turn = 0; turn < GOOD_TURNS; turn += 1) {
    const slow = await runTurn(contender, { deployments: stalled, timers: TIMERS });
    extra.push(slow.ms - (await runTurn(contender, { deployments: good, timers: TIMERS })).ms);
  }
  return quantile(extra, 0.5);
}

const timerMs = ({ timer }: LlmFault): number =>
  timer === null ? 0 : timer === "idle" ? TIMERS.idleMs : TIMERS.firstTokenMs.medium;

function tableRow(contender: string, { turns, goodMs }: { turns: Turn[]; goodMs: number }) {
  const share = (ending: TurnOutcome["ending"]): number =>
    Math.round((100 * turns.filter((turn) => turn.ending === ending).length) / turns.length);
  const delays = turns
    .filter(({ ending }) => ending === "answered")
    .map(({ ms }) => Math.max(0, ms - goodMs));
  return {
    contender,
    broken: `${turns[0]?.broken} of ${DEPLOYMENTS}`,
    "answered %": share("answered"),
    "spliced %": share("spliced"),
    "cut silently %": share("cutSilently"),
    "gave up %": share("gaveUp"),
    "hung %": share("hung"),
    "delay p50 ms": delays.length === 0 ? "-" : Math.round(quantile(delays, 0.5)),
    "delay p95 ms": delays.length === 0 ? "-" : Math.round(quantile(delays, 0.95)),
  };
}

function findingsOf(
  results: { name: string; turns: Turn[]; goodMs: number }[],
  state: { openMs: number; attempts: number; booked: number },
): Findings {
  const own = results.find(({ name }) => name === "RunGPT");
  const turns = own?.turns ?? [];
  const share = (broken: number[], endings: TurnOutcome["ending"][]): number => {
    const some = turns.filter((turn) => broken.includes(turn.broken));
    return some.filter(({ ending }) => endings.includes(ending)).length / some.length;
  };
  const beyond = turns
    .filter(({ broken }) => broken === 1)
    .map(({ fault, ms }) => ms - (own?.goodMs ?? 0) - timerMs(fault));
  const measures = {
    faults: LLM_FAULTS.length,
    answeredOneBroken: share([1], ["answered"]),
    answeredTwoBroken: share([2], ["answered"]),
    toldFailureAllBroken: share([3], ["gaveUp"]),
    splicedShare: share(BROKEN, ["spliced", "cutSilently"]),
    beyondTimerMs: Math.round(quantile(beyond, 1)),
    breakerOpenMs: Math.round(state.openMs),
    attempts: state.attempts,
    wronglyBooked: Math.abs(state.booked - state.attempts),
  };
  return {
    measures,
    bars: [
      atLeast("answeredOneBroken", measures.answeredOneBroken, 1),
      atLeast("answeredTwoBroken", measures.answeredTwoBroken, 1),
      atLeast("toldFailureAllBroken", measures.toldFailureAllBroken, 1),
      atMost("splicedShare", measures.splicedShare, 0),
      atMost("beyondTimerMs", measures.beyondTimerMs, BARS.beyondTimerMs),
      atMost("breakerOpenMs", measures.breakerOpenMs, BARS.breakerOpenMs),
      atMost("wronglyBooked", measures.wronglyBooked, 0),
    ],
    table: results.flatMap(({ name, turns: all, goodMs }) =>
      BROKEN.map((broken) => tableRow(name, { turns: all.filter((turn) => turn.broken === broken), goodMs })),
    ),
  };
}

/**
 * Every fault of a provider, at every place of an answer, with one, two and all of three deployments broken, over a real HTTP
 * server: RunGPT's own fallback with its state in a database, a loop that asks the next on an error, and npm ai-fallback.
 */
export async function faultsBenchmark(): Promise<Findings> {
  const [server, state] = [await startLlmFaultServer(), await openSharedState()];
  let attempts = 0;
  const own = ours(state.admission, () => {
    attempts += 1;
  });
  try {
    const contenders: [string, Contender][] = [
      ["RunGPT", own],
      ["next on throw", naive],
      ["ai-fallback", aiFallback],
    ];
    const results: { name: string; turns: Turn[]; goodMs: number }[] = [];
    for (const [name, contender] of contenders) {
      const goodMs = quantile(await goodTurns(contender, server), 0.5);
      results.push({ name, goodMs, turns: await allFaults(contender, server) });
    }
    const openMs = await breakerOpenMs(own, server);
    return findingsOf(results, { openMs, attempts, booked: await state.bookedCalls() });
  } finally {
    await Promise.all([server.close(), state.close()]);
  }
}
