/**
 * Stands in for Next's request scope, which exists only inside its server: route handlers read the session that a test
 * has opened. A test file uses it with `vi.mock("next/headers", () => import("../support/next-headers"))`.
 */
export const jar = { token: "" };

export async function cookies() {
  const session = { name: "next-auth.session-token", value: jar.token };
  return { getAll: () => (jar.token === "" ? [] : [session]) };
}

export async function headers(): Promise<Headers> {
  return new Headers();
}
