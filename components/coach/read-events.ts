/** One event of the coach's stream; the route's own types are too heavy for the browser, so fields are read with care. */
export type CoachEvent = {
  type: string;
  delta?: string;
  data?: unknown;
  messageId?: string;
  errorText?: string;
};

const PREFIX = "data: ";
const END = "[DONE]";

function parse(line: string): CoachEvent | null {
  if (!line.startsWith(PREFIX)) return null;
  const text = line.slice(PREFIX.length);
  return text === END ? null : JSON.parse(text);
}

/** The events of a Server-Sent Events body, as they arrive. Lines may be cut anywhere between two reads. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<CoachEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + decoder.decode(value, { stream: !done })).split("\n");
    rest = done ? "" : (lines.pop() ?? "");
    for (const line of lines) {
      const event = parse(line);
      if (event !== null) yield event;
    }
    if (done) return;
  }
}
