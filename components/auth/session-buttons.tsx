"use client";

import { LogOut, Play } from "lucide-react";
import type { ReactNode } from "react";
import type { ButtonVariants } from "@/components/ui/button-style";
import { ActionButton } from "./action-button";
import { signInAsDemo, signOut, startProviderSignIn } from "./session-requests";

/** Opens the demo runner with one press. Render it only where the server has one. */
export function DemoButton({
  children = "Try the demo runner",
  ...look
}: ButtonVariants & { children?: ReactNode }) {
  return (
    <ActionButton ask={signInAsDemo} next="/today" pendingLabel="Opening the demo…" {...look}>
      <Play aria-hidden />
      {children}
    </ActionButton>
  );
}

/** Ends the session and returns to the landing page. */
export function SignOutButton(look: ButtonVariants) {
  return (
    <ActionButton ask={signOut} next="/" pendingLabel="Signing out…" variant="secondary" size="sm" {...look}>
      <LogOut aria-hidden />
      Sign out
    </ActionButton>
  );
}

const PROVIDER_NAMES = { google: "Google", github: "GitHub" } as const;

/** Signs in through an identity provider that the server is configured for. */
export function ProviderButton({ provider }: { provider: keyof typeof PROVIDER_NAMES }) {
  return (
    <ActionButton
      ask={() => startProviderSignIn(provider)}
      pendingLabel={`Going to ${PROVIDER_NAMES[provider]}…`}
      variant="secondary"
      size="lg"
      block
    >
      Continue with {PROVIDER_NAMES[provider]}
    </ActionButton>
  );
}
