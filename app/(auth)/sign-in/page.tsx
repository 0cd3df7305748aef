import type { Metadata } from "next";
import Link from "next/link";
import { OtherWays } from "@/components/auth/other-ways";
import { SignInForm } from "@/components/auth/sign-in-form";
import { PageHeader } from "@/components/shell/page-header";
import { Alert } from "@/components/ui/alert";
import { configuredWays } from "../ways";

export const metadata: Metadata = { title: "Sign in" };

/** What NextAuth's error codes mean for the person at the keyboard. */
const ERROR_SENTENCES: Readonly<Record<string, string>> = {
  OAuthAccountNotLinked:
    "This e-mail address already has an account with another way to sign in. Use that one below.",
  AccessDenied: "That account was not let in. Try another way to sign in.",
  CredentialsSignin: "That e-mail and password don't match an account. Check both and try again.",
};
const OTHER_ERROR = "Signing in did not work. Please try again.";

type SignInProps = { searchParams: Promise<{ error?: string | string[] }> };

export default async function SignIn({ searchParams }: SignInProps) {
  const [{ error }, ways] = await Promise.all([searchParams, configuredWays()]);
  return (
    <>
      <PageHeader title="Welcome back" description="Sign in to see what to run today." />
      {typeof error === "string" ? (
        <div className="mb-6">
          <Alert tone="danger" live="assertive">
            {ERROR_SENTENCES[error] ?? OTHER_ERROR}
          </Alert>
        </div>
      ) : null}
      <SignInForm next="/today" />
      <OtherWays ways={ways} />
      <p className="mt-8 text-muted">
        New here?{" "}
        <Link href="/sign-up" className="font-medium text-ink underline underline-offset-4">
          Create an account
        </Link>
      </p>
    </>
  );
}
