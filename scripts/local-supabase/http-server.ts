import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { StartError } from "./start-error";

/** An answer in full. Each `Response` would copy its body once more, and half a year of facts is long. */
export type Answer = { status: number; headers: Record<string, string>; body: ArrayBuffer };

export type Handler = (request: Request) => Promise<Answer>;

export function jsonAnswer(status: number, value: object): Answer {
  const body = new TextEncoder().encode(JSON.stringify(value)).buffer;
  return { status, headers: { "content-type": "application/json" }, body };
}

/** An import of 10,000 activities with its payload stays below 16 MiB; more is a mistake. */
const MAX_BODY_BYTES = 32 * 1024 * 1024;
/** How many ports after the default one are tried. */
const PORT_ATTEMPTS = 50;

export type Listening = { port: number; close: () => Promise<void> };

/**
 * Serves a handler on 127.0.0.1 alone.
 * @param port 0 lets the system choose. When `explicit`, a port in use is an error; otherwise the next free one is taken.
 */
export async function listen(
  handler: Handler,
  { port, explicit }: { port: number; explicit: boolean },
): Promise<Listening> {
  const server = createServer((request, response) => void respond(handler, { request, response }));
  // Longer than clients keep idle connections, so that no request meets a connection being closed.
  server.keepAliveTimeout = 65_000;
  for (let attempt = 0; attempt < PORT_ATTEMPTS; attempt += 1) {
    if (await bind(server, { port: port + attempt }))
      return { port: portOf(server), close: () => close(server) };
    if (explicit) {
      throw new StartError(
        `Port ${port} is in use: stop the program that uses it, or choose another for the database with RUNGPT_DB_PORT.`,
      );
    }
  }
  throw new StartError(`No free port between ${port} and ${port + PORT_ATTEMPTS}: set RUNGPT_DB_PORT.`);
}

function bind(server: Server, { port }: { port: number }): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off("listening", done);
      if (error.code === "EADDRINUSE") resolve(false);
      else reject(new StartError(`Port ${port} cannot be used (${error.code}).`, { cause: error }));
    };
    const done = () => {
      server.off("error", failed);
      resolve(true);
    };
    server.once("error", failed).once("listening", done).listen(port, "127.0.0.1");
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // A request under way may finish; a connection that stays open must not hold up the shutdown.
    setTimeout(() => server.closeAllConnections(), 2000).unref();
  });
}

async function respond(
  handler: Handler,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  try {
    const body = await readBody(request);
    if (body === null) {
      response.writeHead(413).end();
      return;
    }
    const answer = await handler(toRequest(request, { body }));
    response.writeHead(answer.status, answer.headers);
    response.end(request.method === "HEAD" ? undefined : Buffer.from(answer.body));
  } catch {
    // The cause may hold a runner's data, so it is not printed; the caller sees a plain 500.
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toRequest(request: IncomingMessage, { body }: { body: Buffer<ArrayBuffer> }): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? ""]) headers.append(name, one);
  }
  const method = request.method ?? "GET";
  const hasBody = method !== "GET" && method !== "HEAD" && body.length > 0;
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  return new Request(url, { method, headers, ...(hasBody ? { body } : {}) });
}
