import { timingSafeEqual } from "node:crypto";
import { errors, jwtVerify } from "jose";
import { z } from "zod";
import type { LocalSecrets } from "./secrets";

/** Who a request speaks for, as the database sees it. */
export type Claims = { key: "publishable" | "secret"; claims: Record<string, unknown> };

export type Refusal = { status: 401; code: string; message: string };

type Keys = Pick<LocalSecrets, "publishableKey" | "secretKey" | "jwtSecret">;

/** The only tokens we mint: a runner's id and the role `authenticated`. Everything else is refused, see `readClaims`. */
const RunnerToken = z.looseObject({ sub: z.uuid(), role: z.literal("authenticated") });

/**
 * Decides the role of a request from its `apikey` header and its bearer token. Stricter than @supabase/lite, which takes
 * any role name (also `postgres`), tokens without expiry or audience, and serves an unsigned token as `anon`: here a token
 * must be HS256, unexpired, for the audience and role `authenticated`, and its subject a uuid.
 */
export async function readClaims(headers: Headers, { keys }: { keys: Keys }): Promise<Claims | Refusal> {
  const apiKey = headers.get("apikey");
  if (apiKey === null) return refuse("UNAUTHORIZED_MISSING_API_KEY", "No API key found in request");
  const key = kindOfKey(apiKey, { keys });
  if (key === null) return refuse("UNAUTHORIZED_INVALID_API_KEY", "Invalid API key");
  const authorization = headers.get("authorization");
  // Clients without a token send their API key a second time as the bearer.
  if (authorization === null || authorization === `Bearer ${apiKey}`) {
    return { key, claims: { role: key === "secret" ? "service_role" : "anon" } };
  }
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) return refuse("PGRST301", "The Authorization header is not a bearer token");
  return readToken(token, { keys, key });
}

async function readToken(
  token: string,
  { keys, key }: { keys: Keys; key: Claims["key"] },
): Promise<Claims | Refusal> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(keys.jwtSecret), {
      algorithms: ["HS256"],
      audience: "authenticated",
      requiredClaims: ["exp"],
    });
    const parsed = RunnerToken.safeParse(payload);
    return parsed.success ? { key, claims: parsed.data } : refuse("PGRST301", "JWT is not a runner's token");
  } catch (error) {
    if (error instanceof errors.JWTExpired) return refuse("PGRST303", "JWT expired");
    return refuse("PGRST301", "No suitable key or wrong key type");
  }
}

function kindOfKey(apiKey: string, { keys }: { keys: Keys }): Claims["key"] | null {
  if (equal(apiKey, keys.publishableKey)) return "publishable";
  return equal(apiKey, keys.secretKey) ? "secret" : null;
}

function equal(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refuse(code: string, message: string): Refusal {
  return { status: 401, code, message };
}
