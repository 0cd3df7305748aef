import { admitCall, settleCall } from "@/lib/data/llm-state";
import type { Admission } from "@/lib/llm/admission";
import { localState } from "@/lib/llm/local-state";
import type { Deployment, ModelEnvironment } from "@/lib/llm/models";
import { type ModelTask, selectModels } from "@/lib/llm/select-models";
import { sharedAdmission } from "@/lib/llm/shared-admission";
import type { Caller, StateStore } from "@/lib/llm/state-store";
import { modelSetup } from "./model-environment";

const store: StateStore = { admit: admitCall, settle: settleCall };
/** What this process remembers of the shared state. */
const local = localState();

export interface ModelAccess {
  /** In the order in which they are asked; empty when none may be. */
  deployments: Deployment[];
  /** Reserves before and books after each call. */
  admission: Admission;
  /** Why `deployments` is empty, when it is. */
  noModelReason: "noModel" | "budget";
}

/** The models that a task may ask now, by the environment, the budgets and what this process knows; no round trip. */
export function modelAccess(
  environment: ModelEnvironment,
  { task, caller, now }: { task: ModelTask; caller: Caller; now: Date },
): ModelAccess {
  const { catalogue, budgets } = modelSetup(environment);
  const begunMs = performance.now();
  const clock = (): Date => new Date(now.getTime() + performance.now() - begunMs);
  const today = now.toISOString().slice(0, 10);
  const breakers = local.breakers(catalogue, now);
  const select = (budgetBand: Parameters<typeof selectModels>[0]["budgetBand"]): Deployment[] =>
    selectModels({ task, budgetBand, breakers, catalogue, today });
  return {
    deployments: select(local.band(caller.runnerId, now)),
    admission: sharedAdmission({ store, local, caller, budgets, clock }),
    noModelReason: select("full").length === 0 ? "noModel" : "budget",
  };
}
