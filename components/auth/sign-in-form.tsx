"use client";

import type { FormEvent } from "react";
import { FormProblem } from "@/components/http/form-problem";
import { localProblem } from "@/components/http/problem";
import { useSubmission } from "@/components/http/use-submission";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { PasswordField } from "./password-field";
import { leaveFor, signInWithPassword } from "./session-requests";

const FIELDS = ["email", "password"] as const;

/** E-mail and password. What was typed stays where it is when something is wrong. */
export function SignInForm({ next }: { next: string }) {
  const { form, pending, problem, setProblem, submit } = useSubmission();
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const email = String(data.get("email") ?? "").trim();
    const password = String(data.get("password") ?? "");
    const missing = {
      ...(email === "" ? { email: "Enter your e-mail address." } : {}),
      ...(password === "" ? { password: "Enter your password." } : {}),
    };
    if (Object.keys(missing).length > 0) return setProblem(localProblem(missing));
    const signedIn = await submit(() => signInWithPassword({ email, password }));
    if (signedIn) leaveFor(next);
  };
  return (
    <form ref={form} method="post" onSubmit={onSubmit} noValidate className="grid gap-5">
      <FormProblem problem={problem} shown={FIELDS} />
      <TextField
        name="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        inputMode="email"
        error={problem?.fields.email}
      />
      <PasswordField autoComplete="current-password" error={problem?.fields.password} />
      <Button type="submit" size="lg" block pending={pending}>
        {pending ? "Signing in…" : "Sign in"}
      </Button>
    </form>
  );
}
