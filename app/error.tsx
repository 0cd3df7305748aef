"use client";

import { useEffect } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { Button, LinkButton } from "@/components/ui/button";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <PublicShell width="form">
      <h1 className="font-semibold text-3xl">Something went wrong on our side</h1>
      <p className="mt-3 text-muted">
        What you had saved is safe. Try again; if it keeps happening, tell whoever runs this server
        {error.digest ? ` and mention ${error.digest}` : ""}.
      </p>
      <div className="mt-8 flex flex-wrap gap-2">
        <Button onClick={reset}>Try again</Button>
        <LinkButton href="/today" variant="secondary">
          Go to today
        </LinkButton>
      </div>
    </PublicShell>
  );
}
