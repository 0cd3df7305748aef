import { randomUUID } from "node:crypto";
import type { Admission } from "@/lib/llm/admission";
import { localState } from "@/lib/llm/local-state";
import { sharedAdmission } from "@/lib/llm/shared-admission";
import type { CompleteAnswers } from "@/lib/runner/onboarding-answers";
import { environmentOf, openBenchDatabase } from "../refresh/open-database";
import type { startSlowModel } from "./slow-model";

/** More than all turns of the benchmark can cost. */
const BUDGETS = { runnerDayUsd: 10_000, runnerMonthUsd: 10_000, globalDayUsd: 10_000 };
const PRICES = [{ effectiveFrom: "2026-01-01", input: 2, cachedInput: 0.2, output: 10 }];
const ANSWERS: CompleteAnswers = {
  goal: { kind: "race", priority: "A", distanceM: 21_097.5, date: "2027-03-14" },
  fitness: {
    recentRace: { distanceM: 10_000, timeS: 3000, date: "2026-10-11" },
    ...{ weeklyKm: 30, longestRunKm: 14, experience: "intermediate", units: "km" },
  },
  schedule: {
    ...{ days: ["tue", "thu", "sat", "sun"], runsPerWeek: 4, longRunDay: "sun", timeZone: "Europe/Madrid" },
  },
  health: { birthYear: 1985, sex: "female", painScore: 0, ill: false, daysOff: 0 },
};

/** Round trips to the database of the current turn, as the network sees them. */
function watchDatabase(url: string) {
  const seen = { trips: [] as string[], ms: 0 };
  const plain = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith(url)) return plain(input, init);
    const begun = performance.now();
    const response = await plain(input, init);
    // The body counts too; it is read here once and handed on.
    const body = await response.arrayBuffer();
    seen.trips.push(new URL(address).pathname.split("/").at(-1) ?? "");
    seen.ms += performance.now() - begun;
    const empty = response.status === 204 || body.byteLength === 0;
    return new Response(empty ? null : body, { status: response.status, headers: response.headers });
  };
  return seen;
}

/** A runner with a plan on an embedded database, and turns of the chat that are timed until the model is asked. */
export async function openChat() {
  const database = await openBenchDatabase("embedded");
  Object.assign(process.env, environmentOf(database.address));
  // The environment is read when it is first asked for, so only now.
  const { serviceDb } = await import("@/lib/data/service-client");
  const { createUser } = await import("@/lib/data/users");
  const { finishOnboarding, saveOnboardingStep } = await import("@/lib/runner/onboarding");
  const { admitCall, settleCall } = await import("@/lib/data/llm-state");
  const { chat } = await import("@/lib/coach/chat");
  const email = "bench@example.org";
  const account = { provider: "password", providerAccountId: email, passwordHash: null } as const;
  const user = await createUser({ email, name: "Ana", isDemo: false, account });
  const context = { runnerId: user.id, db: serviceDb(), now: new Date("2026-11-25T11:00:00Z") };
  for (const step of ["goal", "fitness", "schedule", "health"] as const) {
    await saveOnboardingStep(context, { step, answers: ANSWERS[step] });
  }
  await finishOnboarding(context, { requestId: randomUUID() });
  const seen = watchDatabase(database.address.url);
  const [store, local] = [{ admit: admitCall, settle: settleCall }, localState()];
  return {
    admission: (): Admission =>
      sharedAdmission({
        ...{ store, local, budgets: BUDGETS, clock: () => new Date() },
        caller: { runnerId: user.id, requestId: randomUUID(), feature: "chat" },
      }),
    async turn(model: Awaited<ReturnType<typeof startSlowModel>>) {
      Object.assign(seen, { trips: [], ms: 0 });
      const deployment = { id: "bench", tier: "medium", model: "m", baseUrl: model.baseUrl, prices: PRICES };
      const models = { deploymentsJson: JSON.stringify([deployment]), budgetsJson: JSON.stringify(BUDGETS) };
      let reached = { atMs: 0, databaseMs: 0, trips: [] as string[] };
      model.onRequest(() => {
        reached = { atMs: performance.now(), databaseMs: seen.ms, trips: [...seen.trips] };
      });
      const begunMs = performance.now();
      const signal = new AbortController().signal;
      const message = "why does my plan look like this?";
      const request = { requestId: randomUUID(), threadId: null, message, name: "Ana", models, signal };
      const answer = await chat(context, request);
      for await (const _chunk of answer.chunks);
      const { atMs, databaseMs, trips } = reached;
      return { totalMs: atMs - begunMs, databaseMs, trips };
    },
    close: database.stop,
  };
}
