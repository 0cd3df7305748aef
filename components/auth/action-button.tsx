"use client";

import { type ReactNode, useState } from "react";
import type { Answer } from "@/components/http/send";
import { Button } from "@/components/ui/button";
import type { ButtonVariants } from "@/components/ui/button-style";
import { useToast } from "@/components/ui/toast";
import { leaveFor } from "./session-requests";

type ActionButtonProps = ButtonVariants & {
  children: ReactNode;
  pendingLabel: string;
  ask: () => Promise<Answer<{ url: string }>>;
  /** Where to go afterwards; by default where the server says. */
  next?: string;
};

/** A button that changes who is signed in, then leaves the page. */
export function ActionButton({ children, pendingLabel, ask, next, ...look }: ActionButtonProps) {
  const [pending, setPending] = useState(false);
  const toast = useToast();
  const press = async () => {
    setPending(true);
    const answer = await ask();
    if (answer.ok) return leaveFor(next ?? answer.value.url);
    setPending(false);
    toast({ message: answer.problem.message, tone: "danger" });
  };
  return (
    <Button {...look} pending={pending} onClick={press}>
      {pending ? pendingLabel : children}
    </Button>
  );
}
