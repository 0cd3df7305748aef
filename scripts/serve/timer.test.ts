import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startTimer } from "./timer";

const calls = vi.fn(async (..._args: [string, RequestInit]) => new Response("{}"));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", calls);
});

afterEach(() => {
  calls.mockClear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("one machine looks for due weeks every ten minutes and maintains once a day, with the secret", async () => {
  const stop = startTimer({ address: "http://127.0.0.1:3000", cronSecret: "secret" });
  await vi.advanceTimersByTimeAsync(24 * 3_600_000);
  const paths = calls.mock.calls.map(([url]) => new URL(url).pathname);
  expect(paths.filter((path) => path === "/api/cron/weekly-refresh")).toHaveLength(144);
  expect(paths.filter((path) => path === "/api/cron/maintenance")).toHaveLength(1);
  expect(calls.mock.calls[0]?.[1]).toEqual({
    headers: { authorization: "Bearer secret", "user-agent": "rungpt-timer" },
  });
  stop();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(calls).toHaveBeenCalledTimes(145);
});

test("an app that can't be reached is tried again, not given up", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  calls.mockRejectedValueOnce(new TypeError("fetch failed"));
  const stop = startTimer({ address: "http://127.0.0.1:3000", cronSecret: "secret" });
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  expect(calls).toHaveBeenCalledTimes(2);
  expect(log).toHaveBeenCalledTimes(1);
  log.mockRestore();
  stop();
});
