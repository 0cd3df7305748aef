import type { Metadata } from "next";
import Link from "next/link";
import { OtherWays } from "@/components/auth/other-ways";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { PageHeader } from "@/components/shell/page-header";
import { configuredWays } from "../ways";

export const metadata: Metadata = { title: "Create an account" };

export default async function SignUp() {
  const ways = await configuredWays();
  return (
    <>
      <PageHeader
        title="Create your account"
        description="Then four short pages of questions, and your plan is there. No card, no watch, no app needed."
      />
      <SignUpForm />
      <OtherWays ways={ways} />
      <p className="mt-8 text-muted">
        Been here before?{" "}
        <Link href="/sign-in" className="font-medium text-ink underline underline-offset-4">
          Sign in
        </Link>
      </p>
      <p className="mt-3 text-muted text-sm">
        What is stored, and how to delete it, is on{" "}
        <Link href="/privacy" className="underline underline-offset-4">
          the privacy page
        </Link>
        .
      </p>
    </>
  );
}
