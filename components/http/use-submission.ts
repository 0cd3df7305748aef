"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Problem } from "./problem";
import type { Answer } from "./send";

/**
 * One form on its way to the server: blocks a second press, keeps the problem, and moves the focus to the first field
 * that needs attention (or to the message, where no field is named).
 */
export function useSubmission() {
  const form = useRef<HTMLFormElement>(null);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    if (problem === null) return;
    const invalid = '[aria-invalid="true"], fieldset[aria-describedby*="-error"] input, [data-problem]';
    form.current?.querySelector<HTMLElement>(invalid)?.focus();
  }, [problem]);
  const submit = useCallback(async <T>(ask: () => Promise<Answer<T>>): Promise<T | null> => {
    setPending(true);
    setProblem(null);
    const answer = await ask();
    setPending(false);
    if (answer.ok) return answer.value;
    setProblem(answer.problem);
    return null;
  }, []);
  return { form, pending, problem, setProblem, submit };
}
