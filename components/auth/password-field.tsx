"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type PasswordFieldProps = {
  autoComplete: "current-password" | "new-password";
  hint?: string;
  error?: string | undefined;
};

/** A password that can be pasted, filled by a password manager, and looked at. */
export function PasswordField({ autoComplete, hint, error }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field id="password" label="Password" hint={hint} error={error}>
      {(control) => (
        <span className="relative block">
          <Input
            {...control}
            name="password"
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            className="pr-14"
            spellCheck={false}
            autoCapitalize="none"
            required
          />
          <button
            type="button"
            aria-pressed={shown}
            aria-label="Show password"
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 grid w-12 place-items-center rounded-control text-muted hover:text-ink"
          >
            <Icon aria-hidden className="size-5" />
          </button>
        </span>
      )}
    </Field>
  );
}
