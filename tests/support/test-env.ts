import { inject } from "vitest";

/** Secrets as a server needs them; they open nothing but test databases. */
export const TEST_SECRETS = {
  RUNGPT_MODE: "embedded",
  NEXTAUTH_SECRET: "Zk3uQ7pX9vB2mN8rT4yW6cE1aS5dF0gHjKlO",
  NEXTAUTH_URL: "http://localhost:3000",
  CRON_SECRET: "qP8wL2xV6nC4bM9zR3tY7uJ1kH5gD0fSaEiO",
};

/** The environment that the product's own modules read, for tests that call them against the database of this run. */
export function useTestEnvironment(): void {
  const { url, publishableKey, secretKey, jwtSecret } = inject("database");
  Object.assign(process.env, TEST_SECRETS, {
    SUPABASE_URL: url,
    SUPABASE_PUBLISHABLE_KEY: publishableKey,
    SUPABASE_SECRET_KEY: secretKey,
    SUPABASE_JWT_SECRET: jwtSecret,
  });
}
