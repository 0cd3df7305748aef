import type { RunnerContext } from "@/lib/data/change-runner";
import { workoutsAtVersion } from "@/lib/data/plan-versions";
import { bodyOf } from "@/lib/data/plan-write";
import { AppError } from "@/lib/errors";
import { diffPlans, type LocalDate } from "@/lib/training";

/**
 * Runs a change that was made looking at `baseVersion`; when the plan has moved on, the refusal carries what changed
 * since (`extra.currentVersion`, `extra.changes`), so that the runner can look again and repeat it.
 */
export async function withStaleDiff<Result>(
  context: RunnerContext,
  input: { baseVersion: number; from: LocalDate; run: () => Promise<Result> },
): Promise<Result> {
  try {
    return await input.run();
  } catch (error) {
    const current =
      error instanceof AppError && error.kind === "stale" ? error.extra.currentVersion : undefined;
    if (!(error instanceof AppError) || typeof current !== "number") throw error;
    const { db, runnerId } = context;
    const [before, after] = await Promise.all(
      [input.baseVersion, current].map((version) => workoutsAtVersion(db, { runnerId, version })),
    );
    const changes = diffPlans({
      before: (before ?? []).map(bodyOf),
      after: (after ?? []).map(bodyOf),
      from: input.from,
    });
    const { code, message } = error;
    throw new AppError("stale", { code, message, extra: { currentVersion: current, changes }, cause: error });
  }
}
