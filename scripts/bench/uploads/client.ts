import { randomUUID } from "node:crypto";
import { sha256Hex } from "@/lib/imports/sha256";
import { MAX_BODY_BYTES, PART_BYTES } from "@/lib/imports/use-cases/constants";

/** What the server said, and how long the runner waited for it. */
export interface Answer {
  status: number;
  ms: number;
  body: Record<string, unknown>;
}

/** What the server said to a request that has to work. */
function done({ status, body }: Answer): Answer["body"] {
  if (status === 200) return body;
  throw new Error(`The server answered ${status}: ${JSON.stringify(body)}`);
}

/** A signed-in runner who talks to a server over HTTP. */
export class UploadClient {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  /** Signs in as the demo runner, who has a plan and a history. */
  async signIn(): Promise<void> {
    const { body } = await this.send("/api/auth/csrf", { method: "GET" });
    const form = new URLSearchParams({ csrfToken: String(body.csrfToken), json: "true" });
    await this.send("/api/auth/callback/demo", { body: form });
  }

  /** Sends a file as the import page does: as it is or, when it is large, in parts. Answers where it can be asked about. */
  async upload(bytes: Uint8Array): Promise<{ query: string; body: Uint8Array | null }> {
    if (bytes.length <= MAX_BODY_BYTES) return { query: "", body: bytes };
    const announced = { sha256: await sha256Hex(bytes), fileName: "file", bytes: bytes.length };
    const begun = await this.send("/api/imports/uploads", { body: JSON.stringify(announced) });
    const id = String(done(begun).uploadId);
    for (let part = 0; part * PART_BYTES < bytes.length; part += 1) {
      const piece = bytes.slice(part * PART_BYTES, (part + 1) * PART_BYTES);
      done(await this.send(`/api/imports/uploads/${id}?part=${part}`, { body: piece }));
    }
    return { query: `&upload=${id}`, body: null };
  }

  /** Asks what an uploaded file holds. */
  preview({ query, body }: { query: string; body: Uint8Array | null }): Promise<Answer> {
    return this.send(`/api/imports?mode=preview&units=km${query}`, { body });
  }

  /** Stores an uploaded file. */
  commit({ query, body }: { query: string; body: Uint8Array | null }): Promise<Answer> {
    return this.send(`/api/imports?mode=commit&units=km&requestId=${randomUUID()}${query}`, { body });
  }

  /** Takes an import back. */
  undo(importId: string): Promise<Answer> {
    return this.send(`/api/imports/${importId}?requestId=${randomUUID()}`, { method: "DELETE" });
  }

  private async send(
    path: string,
    { method = "POST", body = null }: { method?: string; body?: BodyInit | Uint8Array | null },
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const type = typeof body === "string" ? { "content-type": "application/json" } : {};
    const started = performance.now();
    const response = await fetch(`${this.url}${path}`, {
      method,
      body: body as BodyInit | null,
      headers: { cookie, connection: "close", origin: this.url, "x-file-name": "file", ...type },
      redirect: "manual",
    });
    const text = await response.text();
    const ms = performance.now() - started;
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      this.cookies.set(name, value);
    }
    const isJson = response.headers.get("content-type")?.includes("json");
    return { status: response.status, ms, body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {} };
  }
}
