import { encode } from "next-auth/jwt";
import { jar } from "./next-headers";

/** Opens a session, as signing in does, for all further calls of route handlers in this file. */
export async function signInAs(userId: string, input: { sessionVersion?: number } = {}): Promise<void> {
  const token = { sub: userId, sessionVersion: input.sessionVersion ?? 1 };
  jar.token = await encode({ token, secret: String(process.env.NEXTAUTH_SECRET) });
}

export function signOut(): void {
  jar.token = "";
}

const ORIGIN = "http://localhost:3000";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** Calls a route handler as a page of the product does. */
export function call(
  handler: Handler,
  input: {
    path?: string;
    method?: string;
    body?: unknown;
    params?: Record<string, string>;
    headers?: HeadersInit;
  } = {},
): Promise<Response> {
  const { path = "/api/x", body, method = body === undefined ? "GET" : "POST" } = input;
  const headers = { origin: ORIGIN, "sec-fetch-site": "same-origin", host: "localhost:3000" };
  const request = new Request(`${ORIGIN}${path}`, {
    method,
    headers: input.headers ?? headers,
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return handler(request, { params: Promise.resolve(input.params ?? {}) });
}
