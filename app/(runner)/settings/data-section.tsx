import Link from "next/link";
import { DeleteAccount } from "@/components/settings/delete-account";
import { Section } from "@/components/settings/section";
import { LinkButton } from "@/components/ui/button";

/** What is stored, where to take imports back, and the way out. */
export function DataSection({ email, isDemo }: { email: string; isDemo: boolean }) {
  return (
    <Section id="data" title="Your data" current={<span className="break-all">{email}</span>}>
      <p>
        What is stored and who can see it is on{" "}
        <Link href="/privacy" className="font-medium underline underline-offset-4">
          the privacy page
        </Link>
        ; how things work is on{" "}
        <Link href="/help" className="font-medium underline underline-offset-4">
          the help page
        </Link>
        .
      </p>
      <div className="mt-5 flex flex-wrap gap-2">
        <LinkButton href="/import" variant="secondary">
          Imports
        </LinkButton>
        {isDemo ? null : <DeleteAccount email={email} />}
      </div>
    </Section>
  );
}
