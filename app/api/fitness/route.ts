import { runnerRoute } from "@/lib/http/route";
import { readFitness } from "@/lib/ledger/read-fitness";

export const GET = runnerRoute(({ runner, now }) =>
  readFitness({ runnerId: runner.runnerId, db: runner.db, now }),
);
