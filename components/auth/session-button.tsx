"use client";

import { type ReactNode, useState } from "react";
import { leaveFor, signInAsDemo, signOut, startProviderSignIn } from "./session-requests";

/** What a press does, and where it leads; without an address, where the server says. */
const STARTS = {
  demo: { ask: signInAsDemo, next: "/today" },
  signOut: { ask: signOut, next: "/" },
  google: { ask: () => startProviderSignIn("google"), next: null },
  github: { ask: () => startProviderSignIn("github"), next: null },
} as const;

type SessionButtonProps = {
  start: keyof typeof STARTS;
  pendingLabel: string;
  /** How it looks, from the server: the pages that anybody can read carry as little code as they can. */
  className: string;
  children: ReactNode;
};

/** A button that changes who is signed in, then leaves the page. What went wrong stands below it. */
export function SessionButton({ start, pendingLabel, className, children }: SessionButtonProps) {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const press = async () => {
    setPending(true);
    setProblem(null);
    const { ask, next } = STARTS[start];
    const answer = await ask();
    if (answer.ok) return leaveFor(next ?? answer.value.url);
    setPending(false);
    setProblem(answer.problem.message);
  };
  return (
    <>
      <button type="button" className={className} disabled={pending} aria-busy={pending} onClick={press}>
        {pending ? pendingLabel : children}
      </button>
      {problem === null ? null : (
        <p
          role="alert"
          className="basis-full rounded-control border border-danger bg-surface px-4 py-2.5 font-medium text-danger text-sm"
        >
          {problem}
        </p>
      )}
    </>
  );
}
