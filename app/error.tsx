"use client";

import { useEffect } from "react";
import { BareShell } from "@/components/shell/bare-shell";

/** Written out: this page travels with every other, so it brings no code to choose its looks. */
const ACTION = "inline-flex min-h-tap items-center rounded-full px-5 font-medium text-[0.9375rem]";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <BareShell>
      <h1 className="font-semibold text-3xl">Something went wrong on our side</h1>
      <p className="mt-3 text-muted">
        What you had saved is safe. Try again; if it keeps happening, tell whoever runs this server
        {error.digest ? ` and mention ${error.digest}` : ""}.
      </p>
      <div className="mt-8 flex flex-wrap gap-2">
        <button
          type="button"
          onClick={reset}
          className={`${ACTION} bg-primary text-primary-on hover:bg-primary-hover`}
        >
          Try again
        </button>
        <a href="/today" className={`${ACTION} border border-line bg-surface hover:border-line-strong`}>
          Go to today
        </a>
      </div>
    </BareShell>
  );
}
