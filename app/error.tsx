"use client";

import { useEffect } from "react";
import { BareShell } from "@/components/shell/bare-shell";
import { buttonStyle } from "@/components/ui/button-style";

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
        <button type="button" onClick={reset} className={buttonStyle()}>
          Try again
        </button>
        <a href="/today" className={buttonStyle({ variant: "secondary" })}>
          Go to today
        </a>
      </div>
    </BareShell>
  );
}
