"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormProblem } from "@/components/http/form-problem";
import { newRequestId } from "@/components/http/request-id";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { Units } from "@/lib/training/format";
import { type ActivityView, activityName } from "./activity-view";
import { EditForm } from "./edit-form";
import { useActivityChange } from "./use-activity-change";

type ActivityActionsProps = {
  activity: ActivityView;
  /** Effort as the runner said it. */
  rpe: number | null;
  /** The runner's day. */
  today: string;
  units: Units;
};

/** Correct an activity, or delete it. */
export function ActivityActions({ activity, rpe, today, units }: ActivityActionsProps) {
  const router = useRouter();
  const { pending, problem, clear, change, remove } = useActivityChange(activity.id);
  const [dialog, setDialog] = useState<"edit" | "delete" | null>(null);
  const open = (which: "edit" | "delete") => () => {
    clear();
    setDialog(which);
  };
  const close = () => setDialog(null);
  const name = activityName(activity);
  const drop = async () => {
    const done = await remove({ message: `${name} was deleted.`, undo: { restore: true } });
    if (done) router.push("/activities");
  };
  return (
    <>
      <Button variant="secondary" aria-haspopup="dialog" onClick={open("edit")}>
        <Pencil aria-hidden />
        Edit
      </Button>
      <Button variant="secondary" aria-haspopup="dialog" onClick={open("delete")}>
        <Trash2 aria-hidden />
        Delete
      </Button>
      <Dialog
        open={dialog === "edit"}
        onClose={close}
        title="Correct this activity"
        description="Your correction stays, whatever file brings it again."
      >
        <EditForm
          activity={activity}
          rpe={rpe}
          today={today}
          units={units}
          pending={pending}
          problem={problem}
          onSave={async (edit) => {
            const requestId = newRequestId();
            if (await change(edit, { message: "Corrected.", undo: { undoEdit: requestId }, requestId }))
              close();
          }}
        />
      </Dialog>
      <Dialog
        open={dialog === "delete"}
        onClose={close}
        title="Delete this activity?"
        description="Your ledger, fitness and plan are worked out again without it, and later files don't bring it back."
      >
        <FormProblem problem={problem} shown={[]} />
        <div className="flex flex-wrap gap-2">
          <Button variant="danger" pending={pending} onClick={drop}>
            {pending ? "Deleting…" : "Delete"}
          </Button>
          <DialogClose variant="secondary">Keep it</DialogClose>
        </div>
      </Dialog>
    </>
  );
}
