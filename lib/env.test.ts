import { describe, expect, test } from "vitest";
import { EnvError, readEnv } from "./env";

const random = "mWq7Zt0pXv3KcYb8RfLs5NhJd2Ga9UeTo4Wi1Qx6Pk";
const hosted = {
  SUPABASE_URL: "https://abcdefghij.supabase.co",
  SUPABASE_PUBLISHABLE_KEY: "sb_publishable_A1b2C3d4E5f6G7h8I9j0",
  SUPABASE_SECRET_KEY: "sb_secret_A1b2C3d4E5f6G7h8I9j0",
  SUPABASE_JWT_SECRET: random,
  NEXTAUTH_SECRET: random,
  NEXTAUTH_URL: "https://run.test",
  CRON_SECRET: random,
};

function problems(environment: Record<string, string | undefined>): string[] {
  try {
    readEnv(environment);
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
}

describe("a hosted environment", () => {
  test("is accepted with the needed variables alone, and is hosted unless it says otherwise", () => {
    expect(readEnv(hosted).RUNGPT_MODE).toBe("hosted");
  });

  test.each([
    "SUPABASE_PUBLISHABLE_KEY",
    "SUPABASE_SECRET_KEY",
    "SUPABASE_JWT_SECRET",
    "NEXTAUTH_SECRET",
    "CRON_SECRET",
  ])("without %s is refused by a sentence that names it", (name) => {
    const found = problems({ ...hosted, [name]: undefined });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(name);
    expect(found[0]).toMatch(/is missing.*\.$/);
  });

  test.each([
    ["too short", "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p"],
    ["a placeholder", "change-me-change-me-change-me-change-me"],
    ["the placeholder of a template", "super-secret-jwt-token-with-at-least-32-characters-long"],
    ["one repeated word", "secretsecretsecretsecretsecretsecret"],
    ["zeros", "0".repeat(64)],
  ])("with a secret that is %s is refused", (_name, value) => {
    for (const name of ["SUPABASE_JWT_SECRET", "NEXTAUTH_SECRET", "CRON_SECRET"]) {
      const found = problems({ ...hosted, [name]: value });
      expect(found).toHaveLength(1);
      expect(found[0]).toContain(name);
      expect(found[0]).not.toContain(value);
    }
  });

  test("treats an empty variable as absent", () => {
    expect(readEnv({ ...hosted, OPENAI_API_KEY: "" }).OPENAI_API_KEY).toBeUndefined();
    expect(problems({ ...hosted, CRON_SECRET: "" })[0]).toMatch(/CRON_SECRET is missing/);
  });

  test("takes a private key instead of the shared secret, when it names its kid", () => {
    const jwk = { kty: "EC", crv: "P-256", d: "a", x: "b", y: "c" };
    const environment = { ...hosted, SUPABASE_JWT_SECRET: undefined };
    expect(
      problems({ ...environment, SUPABASE_JWT_PRIVATE_JWK: JSON.stringify({ ...jwk, kid: "1" }) }),
    ).toEqual([]);
    expect(problems({ ...environment, SUPABASE_JWT_PRIVATE_JWK: JSON.stringify(jwk) })).toHaveLength(1);
  });

  test("refuses a shifted clock", () => {
    expect(problems({ ...hosted, RUNGPT_CLOCK: "2026-11-22T23:05:00Z" })[0]).toMatch(/RUNGPT_CLOCK/);
  });

  test("asks for both halves of a sign-in provider", () => {
    expect(problems({ ...hosted, GOOGLE_CLIENT_ID: "id" })).toHaveLength(1);
  });

  test("names everything that is wrong at once", () => {
    expect(problems({}).length).toBeGreaterThanOrEqual(6);
  });

  test("knows its own address on Vercel", () => {
    expect(problems({ ...hosted, NEXTAUTH_URL: undefined, VERCEL: "1" })).toEqual([]);
    expect(problems({ ...hosted, NEXTAUTH_URL: undefined })).toHaveLength(1);
  });
});

describe("an embedded environment", () => {
  const embedded = { ...hosted, RUNGPT_MODE: "embedded", SUPABASE_URL: "http://127.0.0.1:54321" };

  test("may shift the clock, by an instant or by a file", () => {
    expect(problems({ ...embedded, RUNGPT_CLOCK: "2026-11-22T23:05:00+01:00" })).toEqual([]);
    expect(problems({ ...embedded, RUNGPT_CLOCK: "@/tmp/clock" })).toEqual([]);
    expect(problems({ ...embedded, RUNGPT_CLOCK: "tomorrow" })[0]).toMatch(/RUNGPT_CLOCK is not an instant/);
  });

  test("is refused when its database is elsewhere", () => {
    expect(problems({ ...embedded, SUPABASE_URL: hosted.SUPABASE_URL })[0]).toMatch(/RUNGPT_MODE/);
  });
});
