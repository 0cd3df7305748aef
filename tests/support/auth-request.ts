import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";
import type { User } from "@/lib/data/users";

/** What the sign-in handler answered. `setCookies` are the whole headers by cookie name. */
export interface AuthAnswer {
  status: number;
  body: unknown;
  cookies: Record<string, string>;
  setCookies: Record<string, string>;
}

interface AuthRequest {
  method: "GET" | "POST";
  /** Parts of the path below `/api/auth`. */
  path: string[];
  body?: object;
  cookies?: Record<string, string>;
  openDemo: () => Promise<User>;
}

/**
 * Asks the sign-in handler of the product, with its real options, through the interface of plain Node requests: the one
 * for route handlers reads cookies from Next's request scope, which exists only inside its server.
 */
export async function askAuth(request: AuthRequest): Promise<AuthAnswer> {
  const headers = new Map<string, string | string[]>();
  const answer = { status: 200, body: undefined as unknown };
  const response: Record<string, unknown> = {
    status: setStatus,
    getHeader: (name: string) => headers.get(name),
    setHeader: (name: string, value: string | string[]) => headers.set(name, value) && response,
    json: (body: unknown) => Object.assign(answer, { body }),
    send: (body: unknown) => Object.assign(answer, { body }),
    end: () => answer,
  };
  function setStatus(status: number): object {
    answer.status = status;
    return response;
  }
  const { method, path, body, cookies = {} } = request;
  const incoming = {
    method,
    body,
    cookies,
    query: { nextauth: path },
    headers: { "x-forwarded-for": "test" },
  };
  // The handler uses only these parts of Node's request and response.
  await NextAuth(incoming as never, response as never, authOptions(request.openDemo));
  const lines = [headers.get("Set-Cookie") ?? []].flat();
  const named = lines.map((line) => [line.slice(0, line.indexOf("=")), line] as const);
  const decoded = (line: string) => decodeURIComponent(line.slice(line.indexOf("=") + 1).split(";")[0] ?? "");
  return {
    ...answer,
    cookies: Object.fromEntries(named.map(([name, line]) => [name, decoded(line)])),
    setCookies: Object.fromEntries(named),
  };
}
