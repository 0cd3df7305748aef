import { connection } from "next/server";
import { DemoButton } from "@/components/auth/session-buttons";
import { Hero } from "@/components/landing/hero";
import { LedgerStory } from "@/components/landing/ledger-story";
import { NeedsNothing } from "@/components/landing/needs-nothing";
import { ReceiptStory } from "@/components/landing/receipt-story";
import { buttonStyle } from "@/components/ui/button-style";
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
            <a href="/sign-up" className={buttonStyle({ variant: demo ? "night" : "accent", size: "lg" })}>
              Start with e-mail
            </a>
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
            <a href="/sign-up" className={buttonStyle({ size: "lg" })}>
              Make my plan
            </a>
            {demo ? <DemoButton variant="secondary" size="lg" /> : null}
          </>
        }
      />
    </>
  );
}
