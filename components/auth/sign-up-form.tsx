"use client";

import type { FormEvent } from "react";
import { FormProblem } from "@/components/http/form-problem";
import { localProblem } from "@/components/http/problem";
import { type Answer, send } from "@/components/http/send";
import { useSubmission } from "@/components/http/use-submission";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { PasswordField } from "./password-field";
import { leaveFor, signInWithPassword } from "./session-requests";

type NewRunner = { name: string; email: string; password: string };

const FIELDS = ["name", "email", "password"] as const;
const PASSWORD_HINT = "At least 8 characters. A few words in a row work well.";

async function createAndSignIn(runner: NewRunner): Promise<Answer<unknown>> {
  const created = await send("/api/users", { body: runner });
  return created.ok ? signInWithPassword(runner) : created;
}

/** A new account; it opens with the first question. */
export function SignUpForm() {
  const { form, pending, problem, setProblem, submit } = useSubmission();
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? "");
    const runner = { name: text("name").trim(), email: text("email").trim(), password: text("password") };
    const missing = {
      ...(runner.email === "" ? { email: "Enter your e-mail address." } : {}),
      ...(runner.password === "" ? { password: "Choose a password." } : {}),
    };
    if (Object.keys(missing).length > 0) return setProblem(localProblem(missing));
    if (await submit(() => createAndSignIn(runner))) leaveFor("/onboarding/goal");
  };
  return (
    <form ref={form} method="post" onSubmit={onSubmit} noValidate className="grid gap-5">
      <FormProblem problem={problem} shown={FIELDS} />
      <TextField
        name="name"
        label="First name"
        optional
        autoComplete="given-name"
        maxLength={80}
        error={problem?.fields.name}
      />
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
      <PasswordField autoComplete="new-password" hint={PASSWORD_HINT} error={problem?.fields.password} />
      <Button type="submit" size="lg" block pending={pending}>
        {pending ? "Creating your account…" : "Create account"}
      </Button>
    </form>
  );
}
