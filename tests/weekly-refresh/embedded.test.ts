import { beforeAll, test } from "vitest";
import { useTestEnvironment } from "../support/test-env";
import { forgetTicks } from "./server-runners";
import { twentyTicksApplyEachWeekOnce } from "./twenty-ticks";

beforeAll(async () => {
  useTestEnvironment();
  await forgetTicks();
});

test("the Sunday refresh called twenty times at once applies each runner's week once", async () => {
  await twentyTicksApplyEachWeekOnce({ runnerCount: 6 });
});
