import { App } from "@supabase/lite";
import { type Claims, readClaims } from "./claims";
import type { Database } from "./database";
import { type Answer, type Handler, jsonAnswer } from "./http-server";
import { quietly } from "./quiet-console";
import { setContextAtOnce } from "./request-context";
import type { LocalSecrets } from "./secrets";

/**
 * The HTTP interface of the embedded database: `/rest/v1` for clients with a key, `/health` for the one who starts it, and
 * nothing else (no sign-in service, no storage, no admin mode, no studio, no cross-origin access from browsers).
 */
export function createGate({ database, secrets }: { database: Database; secrets: LocalSecrets }): Handler {
  const claimsOf = new WeakMap<Request, Claims>();
  const app = createApp({ database, secrets, claimsOf });
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/health") return health(database);
    if (!pathname.startsWith("/rest/v1/")) return problem(404, { code: "404", message: "Not found" });
    if (request.method === "OPTIONS")
      return problem(405, { code: "405", message: "Browsers have no access" });
    const claims = await readClaims(request.headers, { keys: secrets });
    if ("status" in claims) return problem(claims.status, claims);
    // The token has been checked; the resolver below hands its claims on.
    request.headers.delete("authorization");
    claimsOf.set(request, claims);
    return database.exclusive(() => quietly(() => answer(app, { request })));
  };
}

function createApp(input: {
  database: Database;
  secrets: LocalSecrets;
  claimsOf: WeakMap<Request, Claims>;
}): App {
  const { database, secrets, claimsOf } = input;
  keepMigratedGrants(database);
  setContextAtOnce(database);
  return new App({
    connection: database.connection,
    // The limits of a hosted project, so that nothing relies on more.
    api: { schemas: ["public"], max_rows: 1000 },
    auth: {
      enabled: false,
      jwt_secret: secrets.jwtSecret,
      publishable_key: secrets.publishableKey,
      secret_key: secrets.secretKey,
    },
    options: {
      server: {
        disableStudio: true,
        admin: false,
        apiKeys: {
          resolver: async (_key, context) => {
            const found = claimsOf.get(context.req.raw);
            return found === undefined ? null : { type: found.key, claims: found.claims };
          },
        },
      },
    },
  });
}

/**
 * On its first request @supabase/lite grants everything on all tables to all roles, which would undo each `revoke` in the
 * migrations. Our roles and grants exist already, so that step is answered with "row level security is in use".
 */
function keepMigratedGrants({ connection }: Database): void {
  Object.assign(connection, { ensureRlsContext: async () => true });
}

/** Reads the body before the turn is over: a stream still open would outlive its place in the queue. */
async function answer(app: App, { request }: { request: Request }): Promise<Answer> {
  const response = await app.fetch(request);
  const body = await response.arrayBuffer();
  const headers = Object.fromEntries(response.headers);
  for (const name of Object.keys(headers)) if (name.startsWith("access-control-")) delete headers[name];
  return { status: response.status, headers, body };
}

async function health(database: Database): Promise<Answer> {
  await database.exclusive(() => database.query("select 1"));
  return jsonAnswer(200, { status: "ok" });
}

function problem(status: number, { code, message }: { code: string; message: string }): Answer {
  return jsonAnswer(status, { code, message, details: null, hint: null });
}
