import { randomUUID } from "node:crypto";
import type { Admission } from "@/lib/llm/admission";
import { localState } from "@/lib/llm/local-state";
import { sharedAdmission } from "@/lib/llm/shared-admission";
import { environmentOf, openBenchDatabase } from "../refresh/open-database";

/** More than all turns of the benchmark can cost. */
const BUDGETS = { runnerDayUsd: 10_000, runnerMonthUsd: 10_000, globalDayUsd: 10_000 };

/** The state of the models in an embedded database of its own, as the product keeps it. */
export async function openSharedState() {
  const database = await openBenchDatabase("embedded");
  Object.assign(process.env, environmentOf(database.address));
  const runnerId = randomUUID();
  await database.sql(`insert into public.users (id, email) values ('${runnerId}', 'bench@example.org')`);
  // The environment is read when it is first asked for, so only now.
  const { admitCall, settleCall } = await import("@/lib/data/llm-state");
  const store = { admit: admitCall, settle: settleCall };
  const local = localState();
  return {
    admission: (): Admission =>
      sharedAdmission({
        ...{ store, local, budgets: BUDGETS, clock: () => new Date() },
        caller: { runnerId, requestId: randomUUID(), feature: "chat" },
      }),
    bookedCalls: async (): Promise<number> => {
      const [row] = await database.sql("select count(*)::integer as count from public.api_usage");
      return Number(row?.count);
    },
    close: database.stop,
  };
}
