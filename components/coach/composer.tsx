"use client";

import { ArrowUp, Square, WifiOff } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useOnline } from "@/components/http/use-online";
import { Button } from "@/components/ui/button";

type ComposerProps = { busy: boolean; onAsk: (text: string) => void; onStop: () => void };

/** Longest question, in characters; the route refuses more. */
const MAX_LENGTH = 2000;

/** Where the runner writes. Enter sends, Shift+Enter makes a new line, Escape stops the answer. */
export function Composer({ busy, onAsk, onStop }: ComposerProps) {
  const [text, setText] = useState("");
  const online = useOnline();
  const field = useRef<HTMLTextAreaElement>(null);
  // On a slow machine a question may be written before this page listens.
  useEffect(() => setText(field.current?.value ?? ""), []);
  const submit = () => {
    const question = text.trim();
    if (question === "" || busy || !online) return;
    setText("");
    onAsk(question);
  };
  const stop = () => {
    onStop();
    // The button that was pressed goes away.
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && busy) return stop();
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="rounded-hero border border-line-strong bg-surface p-2 pl-4 shadow-raised focus-within:border-ink"
    >
      <p role="status" className="empty:hidden">
        {online ? null : (
          <span className="flex items-center gap-2 pt-1 text-muted text-sm">
            <WifiOff aria-hidden className="size-4 shrink-0" />
            You are offline. What you write stays here until you can send it.
          </span>
        )}
      </p>
      <div className="flex items-end gap-2">
        <label htmlFor="coach-question" className="sr-only">
          Ask the coach
        </label>
        <textarea
          ref={field}
          id="coach-question"
          rows={1}
          value={text}
          maxLength={MAX_LENGTH}
          enterKeyHint="send"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          placeholder="Ask about your plan, or say what to change"
          className="field-sizing-content max-h-40 min-h-tap flex-1 resize-none bg-transparent py-2.5 text-base placeholder:text-muted focus:outline-none"
        />
        {busy ? (
          <Button size="icon" variant="secondary" aria-label="Stop the answer" onClick={stop}>
            <Square aria-hidden />
          </Button>
        ) : (
          <Button
            type="submit"
            size="icon"
            variant="primary"
            aria-label="Send"
            disabled={text.trim() === "" || !online}
          >
            <ArrowUp aria-hidden />
          </Button>
        )}
      </div>
    </form>
  );
}
