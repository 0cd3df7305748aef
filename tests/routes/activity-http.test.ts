import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import * as activity from "@/app/api/activities/[id]/route";
import { logActivity } from "@/lib/imports/use-cases/log-activity";
import { runFor, runnerWithPast } from "../support/past-runs";
import { call, signInAs, signOut } from "../support/session";
import { useTestEnvironment } from "../support/test-env";

vi.mock("next/headers", () => import("../support/next-headers"));

beforeAll(useTestEnvironment);
beforeEach(signOut);

test("a correction over HTTP is taken back by the id of its request", async () => {
  const { context, first } = await runnerWithPast();
  const { id } = await logActivity(context, runFor(first, { title: "Hills" }));
  await signInAs(context.runnerId);
  const params = { id };
  const patch = async (change: object) => {
    const body = { requestId: randomUUID(), ...change };
    return (await call(activity.PATCH, { body, method: "PATCH", params })).status;
  };
  const shown = async () => (await (await call(activity.GET, { params })).json()).activity;
  const before = await shown();
  const requestId = randomUUID();
  expect(await patch({ requestId, title: "Jog", distanceM: 5000 })).toBe(200);
  expect(await shown()).toMatchObject({ title: "Jog", distanceM: 5000, flags: ["editedByRunner"] });
  expect(await patch({ undoEdit: "no id" })).toBe(422);
  expect(await patch({ undoEdit: randomUUID() })).toBe(404);
  expect(await patch({ undoEdit: requestId })).toBe(200);
  expect(await shown()).toEqual(before);
});
