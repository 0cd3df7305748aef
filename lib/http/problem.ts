import { AppError, type AppErrorKind } from "@/lib/errors";

const STATUS: Record<AppErrorKind, number> = {
  badInput: 422,
  unauthorized: 401,
  forbidden: 403,
  notFound: 404,
  stale: 409,
  tooLarge: 413,
  tooMany: 429,
  unavailable: 503,
};

const TITLE: Record<AppErrorKind, string> = {
  badInput: "Please check what you entered",
  unauthorized: "Sign in needed",
  forbidden: "Not allowed",
  notFound: "Not found",
  stale: "The plan changed in the meantime",
  tooLarge: "Too large",
  tooMany: "Too many requests",
  unavailable: "Not available right now",
};

function problem(status: number, body: object): Response {
  return new Response(JSON.stringify({ ...body, type: "about:blank", status }), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}

/** The one map from an error to an RFC 9457 answer. Unknown errors never show their message. */
export function problemOf(error: unknown): Response {
  if (error instanceof AppError) {
    if (error.kind === "unavailable") console.error(error);
    const { kind, code, message, fields, extra } = error;
    return problem(STATUS[kind], { ...extra, title: TITLE[kind], code, detail: message, fields });
  }
  console.error(error);
  return problem(500, {
    title: "Something went wrong on our side",
    code: "internal",
    detail: "Nothing was changed. Please try again in a moment.",
  });
}
