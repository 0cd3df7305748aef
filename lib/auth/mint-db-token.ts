import "server-only";
import { randomUUID } from "node:crypto";
import { importJWK, SignJWT } from "jose";
import { env } from "@/lib/env";
import { DB_TOKEN_SECONDS } from "./constants";

interface SigningKey {
  alg: "HS256" | "ES256";
  kid?: string;
  key: Awaited<ReturnType<typeof importJWK>>;
}

let signingKey: Promise<SigningKey> | undefined;

/** ES256 with `kid` where a private key is configured (hosted), HS256 with the shared secret otherwise (embedded). */
async function loadSigningKey(): Promise<SigningKey> {
  const { SUPABASE_JWT_PRIVATE_JWK, SUPABASE_JWT_SECRET } = env();
  if (SUPABASE_JWT_PRIVATE_JWK !== undefined) {
    const jwk = JSON.parse(SUPABASE_JWT_PRIVATE_JWK);
    return { alg: "ES256", kid: String(jwk.kid), key: await importJWK(jwk, "ES256") };
  }
  return { alg: "HS256", key: new TextEncoder().encode(SUPABASE_JWT_SECRET) };
}

/**
 * A database token for one user: subject, constant role, 120 seconds. It is made on the server for each request and
 * never reaches the browser. Lifetimes are real time even when the product's clock is shifted.
 */
export async function mintDbToken(userId: string): Promise<string> {
  signingKey ??= loadSigningKey();
  const { alg, kid, key } = await signingKey;
  return new SignJWT({ role: "authenticated" })
    .setProtectedHeader({ alg, typ: "JWT", ...(kid === undefined ? {} : { kid }) })
    .setSubject(userId)
    .setAudience("authenticated")
    .setIssuedAt()
    .setExpirationTime(`${DB_TOKEN_SECONDS}s`)
    .setJti(randomUUID())
    .sign(key);
}
