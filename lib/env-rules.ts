import { z } from "zod";

/** The floor for HS256 keys (RFC 7518, 3.2); asked of every secret. */
const SECRET_MIN_BYTES = 32;
/** A random base64url secret of 32 bytes has some 30 different characters; a typed one repeats itself. */
const SECRET_MIN_DIFFERENT = 10;
/** What templates and documentation put where a secret belongs. */
const PLACEHOLDER = /change.?me|placeholder|example|your[-_ ]|replace|super-secret|secret-?here|x{6}|<.*>/i;

type Given = Record<string, string | undefined>;

const missing = (what: string) => ({ error: `is missing: set it to ${what}` });

/** A random secret: long enough, and not the placeholder of some template. */
export function secret() {
  return z
    .string(missing("32 random bytes (openssl rand -base64 32)"))
    .refine((value) => Buffer.byteLength(value) >= SECRET_MIN_BYTES, {
      error: `is shorter than ${SECRET_MIN_BYTES} bytes: make one with openssl rand -base64 32`,
      abort: true,
    })
    .refine((value) => !PLACEHOLDER.test(value) && new Set(value).size >= SECRET_MIN_DIFFERENT, {
      error: "looks like a placeholder: make one with openssl rand -base64 32",
    });
}

/** A Supabase API key of the current kind; the older JWT keys are being withdrawn. */
export function keyOfKind(prefix: "sb_publishable_" | "sb_secret_") {
  return z
    .string(missing(`the project's ${prefix}... key`))
    .refine((value) => value.startsWith(prefix) && value.length >= prefix.length + 16, {
      error: `is not a key that starts with ${prefix}: copy it from the API keys page of the project`,
      abort: true,
    })
    .refine((value) => !PLACEHOLDER.test(value), { error: "looks like a placeholder" });
}

/** An http(s) address. */
export function baseUrl(what: string) {
  return z
    .string(missing(what))
    .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), {
      error: `is not ${what}: it must start with https:// or http://`,
    });
}

/** Text that holds JSON of a shape; it is kept as text, the module that uses it reads it. */
export function json(what: string, shape: z.ZodType) {
  return z.string().refine(
    (value) => {
      try {
        return shape.safeParse(JSON.parse(value)).success;
      } catch {
        return false;
      }
    },
    { error: `is not ${what} in JSON` },
  );
}

/** Rules over several variables: a sentence for each that is broken. */
export function notTogether(given: Given): string[] {
  const embedded = given.RUNGPT_MODE === "embedded";
  const pairs = ["GOOGLE", "GITHUB"].filter(
    (name) => (given[`${name}_CLIENT_ID`] === undefined) !== (given[`${name}_CLIENT_SECRET`] === undefined),
  );
  return [
    ...(given.SUPABASE_JWT_SECRET === undefined && given.SUPABASE_JWT_PRIVATE_JWK === undefined
      ? [
          "SUPABASE_JWT_SECRET or SUPABASE_JWT_PRIVATE_JWK is missing: one of them signs the runners' database tokens.",
        ]
      : []),
    ...(given.NEXTAUTH_URL === undefined && given.VERCEL === undefined
      ? ["NEXTAUTH_URL is missing: set it to the address runners open."]
      : []),
    ...(given.RUNGPT_CLOCK !== undefined && !embedded
      ? [
          "RUNGPT_CLOCK is set against a hosted database: the clock can be shifted with the embedded one only.",
        ]
      : []),
    ...(embedded && !isLoopback(given.SUPABASE_URL)
      ? ["RUNGPT_MODE is embedded but SUPABASE_URL is not on this machine: remove RUNGPT_MODE."]
      : []),
    ...pairs.map(
      (name) => `${name}_CLIENT_ID and ${name}_CLIENT_SECRET belong together: set both or neither.`,
    ),
  ];
}

function isLoopback(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  return ["127.0.0.1", "localhost", "[::1]"].includes(new URL(address).hostname);
}
