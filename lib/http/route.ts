import "server-only";
import type { z } from "zod";
import { requireRunner, type SignedInRunner } from "@/lib/auth/require-runner";
import { now } from "@/lib/clock";
import type { RunnerContext } from "@/lib/data/change-runner";
import { AppError } from "@/lib/errors";
import { parseInput } from "@/lib/parse-input";
import { problemOf } from "./problem";
import { refuseCrossSite } from "./same-origin";

/** Bytes of a JSON body; the largest real one, a chat message, is far below. */
const MAX_JSON_BYTES = 256 * 1024;

export interface RouteInput {
  request: Request;
  params: Record<string, string>;
  query: URLSearchParams;
  now: Date;
}

export interface RunnerRouteInput extends RouteInput {
  runner: SignedInRunner;
  /** Who acts, with whose rights, at what time: the first argument of every use case. */
  context: RunnerContext;
}

/** A route without a part in brackets gets no params at all. */
type Context = { params: Promise<Record<string, string | string[] | undefined> | undefined> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/** The JSON body of a request, checked by a schema. @throws AppError badInput, tooLarge */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const text = await request.text();
  if (text.length > MAX_JSON_BYTES) {
    throw new AppError("tooLarge", { code: "bodyTooLarge", message: "This request is too large." });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError("badInput", { code: "notJson", message: "Send a JSON body." });
  }
  return parseInput(schema, value);
}

function answer(result: unknown): Response {
  if (result instanceof Response) return result;
  return Response.json(result ?? {}, { headers: { "cache-control": "no-store" } });
}

/** A route handler for everybody: same-origin check, one error map, JSON out. */
export function publicRoute(run: (input: RouteInput) => Promise<unknown>): Handler {
  return async (request, context) => {
    try {
      refuseCrossSite(request);
      const params = Object.fromEntries(
        Object.entries((await context.params) ?? {}).map(([key, value]) => [key, String(value)]),
      );
      return answer(await run({ request, params, query: new URL(request.url).searchParams, now: now() }));
    } catch (error) {
      return problemOf(error);
    }
  };
}

/** A route handler for the signed-in runner. The clock is read once, here, and passed on. */
export function runnerRoute(run: (input: RunnerRouteInput) => Promise<unknown>): Handler {
  return publicRoute(async (input) => {
    const runner = await requireRunner();
    const { runnerId, db } = runner;
    return run({ ...input, runner, context: { runnerId, db, now: input.now } });
  });
}
