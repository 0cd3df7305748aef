import { type Problem, problemFrom, unreachable } from "./problem";

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

type Request = {
  method?: "GET" | "POST" | "PATCH" | "DELETE";
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is: a file, a form. Wins over `body`. */
  raw?: BodyInit;
  headers?: Record<string, string>;
  /** Stops the request; its answer is then "could not be reached". */
  signal?: AbortSignal;
};

async function read(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

/**
 * Asks one of our own routes. Refusals and failures are values, so a form always has a sentence to show.
 *
 * @example const answer = await send<{ id: string }>("/api/goals", { method: "POST", body: goal });
 */
export async function send<T>(path: string, request: Request = {}): Promise<Answer<T>> {
  const { method = "POST", body, raw, headers = {}, signal } = request;
  const json = raw === undefined && body !== undefined;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: {
        accept: "application/json",
        ...(json ? { "content-type": "application/json" } : {}),
        ...headers,
      },
      ...(signal === undefined ? {} : { signal }),
      ...(raw === undefined ? {} : { body: raw }),
      ...(json ? { body: JSON.stringify(body) } : {}),
    });
  } catch {
    return { ok: false, problem: unreachable() };
  }
  const answer = await read(response);
  if (!response.ok || answer === null) return { ok: false, problem: problemFrom(response.status, answer) };
  // The route's own answer: its shape is fixed by the schema beside the route, which is too heavy for the browser.
  return { ok: true, value: answer as T };
}
