import { z } from "zod";
import { baseUrl, json, keyOfKind, notTogether, secret } from "./env-rules";

const EnvSchema = z.object({
  /** `embedded`: the database is the local one that the start command runs; sets what only makes sense there. */
  RUNGPT_MODE: z.enum(["embedded", "hosted"]).default("hosted"),
  SUPABASE_URL: baseUrl("the address of the Supabase project"),
  SUPABASE_PUBLISHABLE_KEY: keyOfKind("sb_publishable_"),
  SUPABASE_SECRET_KEY: keyOfKind("sb_secret_"),
  /** Signs the runners' database tokens with HS256. One of this and the next is needed. */
  SUPABASE_JWT_SECRET: secret().optional(),
  /** Signs them with ES256: a private JWK with `kid`, imported into the project as a signing key. */
  SUPABASE_JWT_PRIVATE_JWK: json(
    "a private ES256 JWK with kid",
    z.looseObject({ kty: z.literal("EC"), crv: z.literal("P-256"), d: z.string(), kid: z.string().min(1) }),
  ).optional(),
  NEXTAUTH_SECRET: secret(),
  /** The address runners open. Vercel knows it by itself. */
  NEXTAUTH_URL: baseUrl("the address runners open").optional(),
  CRON_SECRET: secret(),
  /** Addresses of the accounts that may see the page of the jobs, separated by commas. */
  RUNGPT_OPERATOR_EMAILS: z.string().optional(),
  /** Enables "Continue with Google" (both). */
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  /** Enables "Continue with GitHub" (both). */
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  /** Enables a language model for the coach; without it the rules coach answers. */
  OPENAI_API_KEY: z.string().optional(),
  /** Another provider that speaks the Chat Completions protocol. */
  OPENAI_BASE_URL: baseUrl("the base address of the model provider").optional(),
  /** Several providers and tiers, replacing the built-in catalogue; its reader in lib/llm checks the entries. */
  LLM_DEPLOYMENTS: json("an array of deployments", z.array(z.unknown())).optional(),
  /** Other spending limits than the built-in ones. */
  LLM_BUDGETS: json("an object of budgets", z.record(z.string(), z.unknown())).optional(),
  /** Shifts the clock, in embedded mode only: see lib/clock.ts. */
  RUNGPT_CLOCK: z
    .union([z.iso.datetime({ offset: true }), z.string().startsWith("@/")], {
      error:
        "is not an instant such as 2026-11-22T23:05:00Z, nor @ and the absolute path of a file that holds one",
    })
    .optional(),
  VERCEL: z.string().optional(),
  /** Set by Vercel: the domain of the production deployment, where a long refresh goes on without NEXTAUTH_URL. */
  VERCEL_PROJECT_PRODUCTION_URL: z.string().optional(),
});

/** The checked environment. Optional entries are absent, never empty. */
export type Env = z.infer<typeof EnvSchema>;

/** What is wrong with the environment: one sentence per variable. */
export class EnvError extends Error {
  override readonly name = "EnvError";
  constructor(readonly problems: string[]) {
    super(problems.join("\n"));
  }
}

/**
 * Checks an environment. Pure.
 * @throws EnvError naming each variable that is missing, malformed, too short or a placeholder.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = EnvSchema.safeParse(given);
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join(".")} ${issue.message}.`),
    ...notTogether(given),
  ];
  if (!parsed.success || problems.length > 0) throw new EnvError(problems);
  return parsed.data;
}

let checked: Env | undefined;

/** The environment of this process, checked at the first call. */
export function env(): Env {
  checked ??= readEnv(process.env);
  return checked;
}

/** Whether the database is the embedded one: enables the demo runner and the movable clock. */
export function isEmbedded(): boolean {
  return env().RUNGPT_MODE === "embedded";
}
