"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { clearNote, savedText } from "@/components/settings/settings-requests";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import type { HealthFlagLevel } from "@/lib/training";
import { NOTE_WORDS } from "./note-words";

/** Clears one health note; where it is grave, after a question. */
export function ClearNote({ level }: { level: HealthFlagLevel }) {
  const { clear, confirm } = NOTE_WORDS[level];
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const router = useRouter();
  const toast = useToast();
  const send = async () => {
    setPending(true);
    const answer = await clearNote(level);
    setPending(false);
    setOpen(false);
    if (!answer.ok) return toast({ message: answer.problem.message, tone: "danger" });
    toast({ message: savedText(answer.value) });
    router.refresh();
  };
  if (confirm === null) {
    return (
      <Button variant="secondary" size="sm" pending={pending} onClick={send}>
        {clear}
      </Button>
    );
  }
  return (
    <>
      <Button variant="secondary" size="sm" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {clear}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Clear this note?" description={confirm}>
        <div className="flex flex-wrap gap-2">
          <Button pending={pending} onClick={send}>
            {pending ? "Clearing…" : "Yes, clear it"}
          </Button>
          <DialogClose variant="secondary">Keep the note</DialogClose>
        </div>
      </Dialog>
    </>
  );
}
