import { LogOut, Play } from "lucide-react";
import type { ReactNode } from "react";
import { type ButtonVariants, buttonStyle } from "@/components/ui/button-style";
import { SessionButton } from "./session-button";

/** Opens the demo runner with one press. Render it only where the server has one. */
export function DemoButton({
  children = "Try the demo runner",
  ...look
}: ButtonVariants & { children?: ReactNode }) {
  return (
    <SessionButton start="demo" pendingLabel="Opening the demo…" className={buttonStyle(look)}>
      <Play aria-hidden />
      {children}
    </SessionButton>
  );
}

/** Ends the session and returns to the landing page. */
export function SignOutButton() {
  const look = buttonStyle({ variant: "secondary", size: "sm" });
  return (
    <SessionButton start="signOut" pendingLabel="Signing out…" className={look}>
      <LogOut aria-hidden />
      Sign out
    </SessionButton>
  );
}

const PROVIDER_NAMES = { google: "Google", github: "GitHub" } as const;

/** Signs in through an identity provider that the server is configured for. */
export function ProviderButton({ provider }: { provider: keyof typeof PROVIDER_NAMES }) {
  const look = buttonStyle({ variant: "secondary", size: "lg", block: true });
  return (
    <SessionButton start={provider} pendingLabel={`Going to ${PROVIDER_NAMES[provider]}…`} className={look}>
      Continue with {PROVIDER_NAMES[provider]}
    </SessionButton>
  );
}
