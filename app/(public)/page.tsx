import { connection } from "next/server";
import { DemoButton } from "@/components/auth/session-buttons";
import { Hero } from "@/components/landing/hero";
import { LedgerStory } from "@/components/landing/ledger-story";
import { NeedsNothing } from "@/components/landing/needs-nothing";
import { ReceiptStory } from "@/components/landing/receipt-story";
import { LinkButton } from "@/components/ui/button";
import { isEmbedded } from "@/lib/env";

export default async function Landing() {
  // What this server offers is known when it runs, not when it is built.
  await connection();
  const demo = isEmbedded();
  return (
    <>
      <Hero
        actions={
          <>
            {demo ? <DemoButton variant="accent" size="lg" /> : null}
            <LinkButton href="/sign-up" variant={demo ? "night" : "accent"} size="lg">
              Start with e-mail
            </LinkButton>
          </>
        }
        note={
          demo
            ? "The demo opens with one press: twelve weeks of a made-up runner, yours to try."
            : "Four short pages of questions, then your plan."
        }
      />
      <LedgerStory />
      <ReceiptStory />
      <NeedsNothing
        actions={
          <>
            <LinkButton href="/sign-up" size="lg">
              Make my plan
            </LinkButton>
            {demo ? <DemoButton variant="secondary" size="lg" /> : null}
          </>
        }
      />
    </>
  );
}
