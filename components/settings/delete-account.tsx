"use client";

import { type FormEvent, useState } from "react";
import { leaveFor, signOut } from "@/components/auth/session-requests";
import { FormProblem } from "@/components/http/form-problem";
import { localProblem } from "@/components/http/problem";
import { send } from "@/components/http/send";
import { useSubmission } from "@/components/http/use-submission";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";

const FIELDS = ["confirmation"] as const;

/** Deletes the account after the runner has typed its e-mail address; there is no way back. */
export function DeleteAccount({ email }: { email: string }) {
  const [open, setOpen] = useState(false);
  const { form, pending, problem, setProblem, submit } = useSubmission();
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("confirmation") ?? "").trim();
    if (typed.toLowerCase() !== email.toLowerCase()) {
      return setProblem(localProblem({ confirmation: `Type ${email} to confirm.` }));
    }
    const deleted = await submit(() => send("/api/account", { method: "DELETE" }));
    if (deleted === null) return;
    await signOut();
    leaveFor("/");
  };
  return (
    <>
      <Button variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Delete my account
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Delete your account?"
        description="Your plan, your runs, your ledger and your talks with the coach are deleted at once. Nobody can bring them back."
      >
        <form ref={form} method="post" onSubmit={onSubmit} noValidate className="grid gap-5">
          <FormProblem problem={problem} shown={FIELDS} />
          <TextField
            name="confirmation"
            label={`Type ${email} to confirm`}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            error={problem?.fields.confirmation}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="danger" pending={pending}>
              {pending ? "Deleting…" : "Delete everything"}
            </Button>
            <DialogClose variant="secondary">Keep my account</DialogClose>
          </div>
        </form>
      </Dialog>
    </>
  );
}
