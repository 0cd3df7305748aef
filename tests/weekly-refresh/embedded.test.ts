import { beforeAll, test } from "vitest";
import { useTestEnvironment } from "../support/test-env";
import { twentyTicksApplyEachWeekOnce } from "./twenty-ticks";

beforeAll(useTestEnvironment);

test("the Sunday refresh called twenty times at once applies each runner's week once", async () => {
  await twentyTicksApplyEachWeekOnce({ runnerCount: 6 });
});
