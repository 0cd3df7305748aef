import { describe, expect, test } from "vitest";
import { breakerLesson } from "./breaker-verdict";
import { readNotice } from "./provider-notice";

const NOW = new Date("2026-11-22T10:00:00Z");
const read = (headers: Record<string, string>) => readNotice(new Headers(headers), NOW);

test.each([
  ["milliseconds", { "retry-after-ms": "1500", "retry-after": "9" }, 1.5],
  ["seconds", { "retry-after": "7" }, 7],
  ["a date", { "retry-after": "Sun, 22 Nov 2026 10:00:30 GMT" }, 30],
  ["a date that has passed", { "retry-after": "Sun, 22 Nov 2026 09:00:00 GMT" }, 0],
  ["nonsense", { "retry-after": "soon" }, null],
])("Retry-After is read as %s", (_name, headers, seconds) => {
  expect(read(headers as unknown as Record<string, string>).retryAfterS).toBe(seconds);
});

describe("rate headers", () => {
  const rates = (kind: string, [limit, remaining, reset]: [string, string, string]) => ({
    [`x-ratelimit-limit-${kind}`]: limit,
    [`x-ratelimit-remaining-${kind}`]: remaining,
    [`x-ratelimit-reset-${kind}`]: reset,
  });

  test("of OpenAI: tokens and requests of a minute, durations with units", () => {
    const notice = read({
      ...rates("requests", ["60", "59", "1s"]),
      ...rates("tokens", ["150000", "149984", "6m0s"]),
    });
    expect(notice.requests).toEqual({ remaining: 59, forS: 1 });
    expect(notice.tokens).toEqual({ remaining: 149_984, forS: 360 });
  });

  test("of Groq: its requests are those of a day, and the next one is free long before the day is over", () => {
    expect(read(rates("requests", ["14400", "14370", "2m59.56s"])).requests).toEqual({
      remaining: 14_370,
      forS: 179.56,
    });
    expect(read(rates("requests", ["14400", "0", "24h"])).requests).toEqual({ remaining: 0, forS: 6 });
  });

  test("that are missing or unreadable say nothing", () => {
    expect(read({}).tokens).toBeNull();
    expect(read(rates("tokens", ["1", "1", "whenever"])).tokens).toBeNull();
    expect(readNotice(undefined, NOW)).toEqual({ retryAfterS: null, requests: null, tokens: null });
  });
});

describe("what a breaker learns", () => {
  const lesson = (
    reason: Parameters<typeof breakerLesson>[0],
    retryAfterS: number | null = null,
    chance = 0.5,
  ) => breakerLesson(reason, { retryAfterS, chance });

  test.each([
    [null, "success", null],
    ["server", "failure", null],
    ["incomplete", "failure", null],
    ["rateLimit", "open", null],
    ["quota", "open", 3_600],
    ["auth", "open", 3_600],
    ["modelNotFound", "open", 86_400],
    ["aborted", "neutral", null],
    ["contextLength", "neutral", null],
  ] as const)("of %s: %s", (reason, verdict, pauseS) => {
    expect(lesson(reason)).toMatchObject({ verdict, pauseS });
  });

  test("the provider's own pause counts before ours, up to a day", () => {
    expect(lesson("rateLimit", 7).pauseS).toBe(7);
    expect(lesson("quota", 1e9).pauseS).toBe(86_400);
  });

  test("pauses are spread by a fifth either way", () => {
    expect(lesson("server", null, 0).ladderS).toEqual([24, 96, 480]);
    expect(lesson("server", null, 1).ladderS).toEqual([36, 144, 720]);
  });
});
