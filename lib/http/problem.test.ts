import { describe, expect, test, vi } from "vitest";
import { AppError } from "@/lib/errors";
import { problemOf } from "./problem";

describe("problemOf", () => {
  test("tells the runner what to do, with fields and further data", async () => {
    const error = new AppError("stale", {
      ...{ code: "staleBase", message: "Look again.", fields: { date: "Too late." } },
      extra: { currentVersion: 3, status: 200, detail: "overwritten?" },
    });
    const response = problemOf(error);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      409,
      "application/problem+json",
    ]);
    expect(await response.json()).toMatchObject({
      ...{ status: 409, code: "staleBase", detail: "Look again.", currentVersion: 3 },
      fields: { date: "Too late." },
    });
  });

  test("of an unknown error shows nothing of its message", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const response = problemOf(new Error("password=hunter2"));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("hunter2");
    expect(log).toHaveBeenCalled();
    log.mockRestore();
  });
});
