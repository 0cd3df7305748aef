"use client";

import { ArrowUp, Square } from "lucide-react";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";

type ComposerProps = { busy: boolean; onAsk: (text: string) => void; onStop: () => void };

/** Longest question, in characters; the route refuses more. */
const MAX_LENGTH = 2000;

/** Where the runner writes. Enter sends on a keyboard, Shift+Enter makes a new line. */
export function Composer({ busy, onAsk, onStop }: ComposerProps) {
  const [text, setText] = useState("");
  const submit = () => {
    const question = text.trim();
    if (question === "" || busy) return;
    setText("");
    onAsk(question);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
      className="flex items-end gap-2 rounded-hero border border-line-strong bg-surface p-2 pl-4 shadow-raised focus-within:border-ink"
    >
      <label htmlFor="coach-question" className="sr-only">
        Ask the coach
      </label>
      <textarea
        id="coach-question"
        rows={1}
        value={text}
        maxLength={MAX_LENGTH}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder="Ask about your plan, or say what to change"
        className="field-sizing-content max-h-40 min-h-tap flex-1 resize-none bg-transparent py-2.5 text-base placeholder:text-muted focus:outline-none"
      />
      {busy ? (
        <Button size="icon" variant="secondary" aria-label="Stop the answer" onClick={onStop}>
          <Square aria-hidden />
        </Button>
      ) : (
        <Button type="submit" size="icon" variant="primary" aria-label="Send" disabled={text.trim() === ""}>
          <ArrowUp aria-hidden />
        </Button>
      )}
    </form>
  );
}
