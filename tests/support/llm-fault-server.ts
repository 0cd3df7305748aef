import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { SchemaRefusal } from "./schema-refusals";

/** What was said before an answer broke off: some text, and half of a tool's arguments. */
type Said = { after: string; tool?: string };

/** What a deployment does with a request; text is streamed in small pieces. */
export type LlmBehaviour =
  | { kind: "answer"; text: string; usage?: { prompt: number; completion: number; cached?: number } }
  | { kind: "checksTools"; refuses: SchemaRefusal; text: string }
  | { kind: "toolCall"; name: string; argumentPieces: string[]; finishReason?: string; text?: string }
  | { kind: "toolCalls"; calls: { id: string; name: string; input: object }[] }
  | { kind: "status"; status: number; headers?: Record<string, string>; body?: string }
  | { kind: "stallBeforeHeaders" }
  | { kind: "resetBeforeHeaders" }
  | ({ kind: "stall" } & Said)
  | ({ kind: "cut" } & Said)
  | ({ kind: "cleanEnd" } & Said)
  | ({ kind: "noFinishReason" } & Said)
  | ({ kind: "errorChunk"; error: unknown } & Said)
  | ({ kind: "vllmErrorChunk"; message: string; code: number } & Said)
  | ({ kind: "badJson" } & Said)
  | { kind: "html" }
  | { kind: "emptyStream" }
  | { kind: "stallAfterFinish"; text: string };

type Played = Exclude<LlmBehaviour, { kind: "checksTools" }>;

export interface LlmFaultServer {
  /** Base URL of a deployment; each path segment has its own behaviours. */
  baseUrl: (name: string) => string;
  /** Sets what the named deployment does; the last behaviour repeats. */
  behave: (name: string, ...behaviours: LlmBehaviour[]) => void;
  /** Parsed bodies of the requests a deployment got. */
  requests: (name: string) => Record<string, unknown>[];
  /** Calls `seen` as soon as a request for the named deployment has come. */
  onRequest: (name: string, seen: () => void) => void;
  close: () => Promise<void>;
}

function line(response: ServerResponse, value: unknown): void {
  response.write(`data: ${typeof value === "string" ? value : JSON.stringify(value)}\n\n`);
}

function delta(response: ServerResponse, content: object, finishReason: string | null = null): void {
  line(response, {
    id: "chatcmpl-1",
    object: "chat.completion.chunk",
    choices: [{ index: 0, delta: content, finish_reason: finishReason }],
  });
}

function say(response: ServerResponse, text: string): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  delta(response, { role: "assistant", content: "" });
  response.write(": PROCESSING\n\n");
  for (const piece of text.match(/.{1,6}/gs) ?? []) delta(response, { content: piece });
}

function finish(
  response: ServerResponse,
  usage?: { prompt: number; completion: number; cached?: number },
): void {
  if (usage) {
    line(response, {
      object: "chat.completion.chunk",
      choices: [],
      usage: {
        prompt_tokens: usage.prompt,
        completion_tokens: usage.completion,
        prompt_tokens_details: { cached_tokens: usage.cached ?? 0 },
      },
    });
  }
  line(response, "[DONE]");
  response.end();
}

function sayArguments(response: ServerResponse, tool: string, pieces: string[]): void {
  pieces.forEach((piece, index) => {
    const head = index === 0 ? { id: "call_a", type: "function" } : {};
    const name = index === 0 ? { name: tool } : {};
    delta(response, { tool_calls: [{ index: 0, ...head, function: { ...name, arguments: piece } }] });
  });
}

function callTool(response: ServerResponse, behaviour: Extract<LlmBehaviour, { kind: "toolCall" }>): void {
  say(response, behaviour.text ?? "");
  sayArguments(response, behaviour.name, behaviour.argumentPieces);
  delta(response, {}, behaviour.finishReason ?? "tool_calls");
  finish(response);
}

/** Several calls in one answer, each in one piece. */
function callTools(response: ServerResponse, calls: { id: string; name: string; input: object }[]): void {
  say(response, "");
  calls.forEach(({ id, name, input }, index) => {
    const call = { index, id, type: "function", function: { name, arguments: JSON.stringify(input) } };
    delta(response, { tool_calls: [call] });
  });
  delta(response, {}, "tool_calls");
  finish(response);
}

/** What a provider that checks the tools of a request does with this one. */
function afterCheck(behaviour: LlmBehaviour, body: Record<string, unknown>): Played {
  if (behaviour.kind !== "checksTools") return behaviour;
  const message = behaviour.refuses(body);
  if (message === null) return { kind: "answer", text: behaviour.text };
  return { kind: "status", status: 400, body: JSON.stringify({ error: { message, code: 400 } }) };
}

function play(response: ServerResponse, behaviour: Played): void {
  switch (behaviour.kind) {
    case "answer":
      say(response, behaviour.text);
      delta(response, {}, "stop");
      finish(response, behaviour.usage);
      break;
    case "toolCall":
      callTool(response, behaviour);
      break;
    case "toolCalls":
      callTools(response, behaviour.calls);
      break;
    case "status":
      response.writeHead(behaviour.status, { "content-type": "application/json", ...behaviour.headers });
      response.end(behaviour.body ?? JSON.stringify({ error: { message: "no", code: null } }));
      break;
    case "stallBeforeHeaders":
      break;
    case "resetBeforeHeaders":
      response.destroy();
      break;
    case "stallAfterFinish":
      say(response, behaviour.text);
      delta(response, {}, "stop");
      break;
    case "html":
      response.writeHead(200, { "content-type": "text/html" });
      response.end("<html><body>Sign in to the wireless network</body></html>");
      break;
    case "emptyStream":
      response.writeHead(200, { "content-type": "text/event-stream" });
      finish(response);
      break;
    default:
      say(response, behaviour.after);
      if (behaviour.tool) sayArguments(response, "propose_plan_change", [behaviour.tool]);
      breakOff(response, behaviour);
  }
}

type Broken = Extract<
  LlmBehaviour,
  { kind: "stall" | "cut" | "cleanEnd" | "noFinishReason" | "errorChunk" | "vllmErrorChunk" | "badJson" }
>;

/** A `stall` says nothing more and keeps the socket open. */
function breakOff(response: ServerResponse, behaviour: Broken): void {
  if (behaviour.kind === "cleanEnd") response.end();
  if (behaviour.kind === "noFinishReason") finish(response);
  // Late enough for the pieces before it to have arrived.
  if (behaviour.kind === "cut") setTimeout(() => response.destroy(), 30);
  if (behaviour.kind === "errorChunk") {
    line(response, { error: behaviour.error });
    response.end();
  }
  if (behaviour.kind === "vllmErrorChunk") {
    line(response, { object: "error", message: behaviour.message, code: behaviour.code });
    finish(response);
  }
  if (behaviour.kind === "badJson") {
    line(response, '{"choices": [{"delta": {"content": "oo');
    response.end();
  }
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = "";
  for await (const piece of request) text += String(piece);
  return JSON.parse(text);
}

/** A raw HTTP server that speaks Chat Completions and breaks in every way that providers were seen to break. */
export async function startLlmFaultServer(): Promise<LlmFaultServer> {
  const scripts = new Map<string, LlmBehaviour[]>();
  const received = new Map<string, Record<string, unknown>[]>();
  const watchers = new Map<string, () => void>();
  const server = createServer(async (request, response) => {
    const name = request.url?.split("/")[1] ?? "";
    watchers.get(name)?.();
    const body = await bodyOf(request);
    received.set(name, [...(received.get(name) ?? []), body]);
    const script = scripts.get(name) ?? [];
    const behaviour = script.length > 1 ? script.shift() : script[0];
    play(response, afterCheck(behaviour ?? { kind: "status", status: 404 }, body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // A TCP server that listens has an AddressInfo.
  return {
    baseUrl: (name) => `http://127.0.0.1:${port}/${name}/v1`,
    behave: (name, ...behaviours) => void scripts.set(name, behaviours),
    onRequest: (name, seen) => void watchers.set(name, seen),
    requests: (name) => received.get(name) ?? [],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
