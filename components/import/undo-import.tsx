"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { newRequestId } from "@/components/http/request-id";
import { send } from "@/components/http/send";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";

/** Takes an import back, after asking. */
export function UndoImport({ id, fileName }: { id: string; fileName: string }) {
  const router = useRouter();
  const toast = useToast();
  const [requestId] = useState(newRequestId);
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const undo = async () => {
    setPending(true);
    const answer = await send(`/api/imports/${id}?requestId=${requestId}`, { method: "DELETE" });
    setPending(false);
    if (!answer.ok) return setError(answer.problem.message);
    setOpen(false);
    toast({ message: `${fileName} was taken back.` });
    router.refresh();
  };
  return (
    <>
      <Button variant="secondary" size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Take back<span className="sr-only"> {fileName}</span>
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Take this import back?"
        description={`The runs that came with ${fileName} are removed, and your ledger, fitness and plan are worked out again without them.`}
      >
        {error ? (
          <div className="mb-5">
            <Alert tone="danger" live="assertive">
              {error}
            </Alert>
          </div>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button variant="danger" pending={pending} onClick={undo}>
            {pending ? "Taking back…" : "Take back"}
          </Button>
          <DialogClose variant="secondary">Keep it</DialogClose>
        </div>
      </Dialog>
    </>
  );
}
