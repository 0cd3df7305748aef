import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from "openai";

/** Why an attempt did not give a whole answer. */
export type FailureReason =
  | "rateLimit"
  | "quota"
  | "auth"
  | "modelNotFound"
  | "badRequest"
  | "contextLength"
  | "contentFilter"
  | "server"
  | "connection"
  | "firstTokenTimeout"
  | "idleTimeout"
  | "deadline"
  | "malformed"
  | "incomplete"
  | "badToolCall"
  | "aborted";

/** Thrown inside an attempt for faults that the SDK does not see. */
export class StreamFault extends Error {
  constructor(
    readonly reason: FailureReason,
    message: string,
  ) {
    super(message);
    this.name = "StreamFault";
  }
}

const QUOTA = /insufficient_quota|usage limit|billing|payment required|exceeded your current quota|credit/i;
const CONTEXT = /context_length|context length|maximum context|too many tokens|prompt is too long/i;
const RATE = /rate.?limit|too many requests|429/i;
const FILTER = /content.?(filter|policy)|moderation|safety/i;
const MODEL = /model.*(not found|does not exist)|model_not_found/i;

function byStatus(status: number, text: string): FailureReason {
  if (status === 402 || ((status === 429 || status === 400) && QUOTA.test(text))) return "quota";
  if (status === 429) return "rateLimit";
  if (status === 401 || status === 403) return "auth";
  if (status === 404) return "modelNotFound";
  if (status >= 500 || status === 408 || status === 409) return "server";
  return byText(text) ?? "badRequest";
}

function byText(text: string): FailureReason | null {
  if (QUOTA.test(text)) return "quota";
  if (RATE.test(text)) return "rateLimit";
  if (CONTEXT.test(text)) return "contextLength";
  if (FILTER.test(text)) return "contentFilter";
  return MODEL.test(text) ? "modelNotFound" : null;
}

/** The reason for an error shape inside a stream that began with status 200. */
export function classifyInBand(error: unknown): FailureReason {
  const text = typeof error === "string" ? error : JSON.stringify(error ?? "");
  const code =
    typeof error === "object" && error !== null && "code" in error ? Number(error.code) : Number.NaN;
  if (Number.isInteger(code) && code >= 400) return byStatus(code, text);
  return byText(text) ?? "server";
}

/** The reason for anything thrown while an answer was asked for or read. */
export function classifyError(error: unknown): FailureReason {
  if (error instanceof StreamFault) return error.reason;
  if (error instanceof APIUserAbortError) return "aborted";
  if (error instanceof APIConnectionTimeoutError) return "firstTokenTimeout";
  if (error instanceof APIConnectionError) return "connection";
  if (error instanceof APIError) {
    const text = `${error.code ?? ""} ${error.type ?? ""} ${error.message}`;
    // An error that came inside the stream has no status.
    return typeof error.status === "number"
      ? byStatus(error.status, text)
      : classifyInBand({ code: error.code, message: text });
  }
  if (error instanceof SyntaxError) return "malformed";
  // undici reports a cut socket as `TypeError: terminated`.
  if (error instanceof TypeError) return "connection";
  return "server";
}

/** The headers of the response that an error came with, if it came with one. */
export function headersOf(error: unknown): Headers | undefined {
  return error instanceof APIError ? error.headers : undefined;
}
