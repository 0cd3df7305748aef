"use client";

import { ArrowLeftRight, Check, MoreHorizontal } from "lucide-react";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, LinkButton } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { MoveDialog, type MoveTarget } from "./move-dialog";
import { useWorkoutEdit, type WorkoutOp } from "./use-workout-edit";

type WorkoutActionsProps = {
  workoutId: string;
  version: number;
  /** What may be done now: a run of today or before can be confirmed, one from today on can be changed. */
  can: { confirm: boolean; change: boolean; log: boolean };
  /** Where to log another run than the planned one; only where no recording is there. */
  logHref?: string;
  pinned: boolean;
  targets: readonly MoveTarget[];
  /** On the dark card of the day the quiet buttons look different. */
  tone?: "page" | "night";
};

const MORE: readonly { label: string; note: string; op: WorkoutOp; message: string }[] = [
  {
    label: "Make it shorter",
    note: "Three quarters of the distance, same kind of run.",
    op: { op: "shorten", factor: 0.75 },
    message: "Shortened to three quarters.",
  },
  {
    label: "Make it easy",
    note: "An easy run instead of what was planned.",
    op: { op: "replace", kind: "easy" },
    message: "Now an easy run.",
  },
  {
    label: "Take it out",
    note: "A rest day instead. The distance is not added anywhere else.",
    op: { op: "replace", kind: "rest" },
    message: "Taken out. Rest well.",
  },
];

/** What a runner can do with a run: confirm it, move it, change it, say how it felt. */
export function WorkoutActions({
  workoutId,
  version,
  can,
  logHref,
  pinned,
  targets,
  tone = "page",
}: WorkoutActionsProps) {
  const { pending, problem, edit } = useWorkoutEdit({ workoutId, version });
  const [dialog, setDialog] = useState<"move" | "more" | null>(null);
  const quiet = tone === "night" ? "night" : "secondary";
  const close = () => setDialog(null);
  const pin: WorkoutOp = { op: pinned ? "unpin" : "pin" };
  return (
    <>
      {can.confirm ? (
        <Button
          variant="accent"
          pending={pending}
          onClick={() => edit({ op: "done" }, { message: "Noted: done as planned.", undo: { op: "unmark" } })}
        >
          <Check aria-hidden />
          Done as planned
        </Button>
      ) : null}
      {logHref ? (
        <LinkButton href={logHref} variant={quiet}>
          Log the run
        </LinkButton>
      ) : null}
      {can.log ? (
        <LinkButton href={`/log/${encodeURIComponent(workoutId)}`} variant={quiet}>
          How it felt
        </LinkButton>
      ) : null}
      {can.change ? (
        <>
          <Button variant={quiet} onClick={() => setDialog("move")}>
            <ArrowLeftRight aria-hidden />
            Move
          </Button>
          <Button variant={quiet} size="icon" aria-label="More changes" onClick={() => setDialog("more")}>
            <MoreHorizontal aria-hidden />
          </Button>
        </>
      ) : null}
      <MoveDialog
        open={dialog === "move"}
        onClose={close}
        workoutId={workoutId}
        version={version}
        targets={targets}
      />
      <Dialog open={dialog === "more"} onClose={close} title="Change this run">
        <ul className="grid gap-2">
          {MORE.map(({ label, note, op, message }) => (
            <li key={label}>
              <button
                type="button"
                disabled={pending}
                onClick={async () => (await edit(op, { message, undo: "version" })) && close()}
                className="w-full rounded-card border border-line p-4 text-left hover:border-line-strong"
              >
                <span className="block font-medium">{label}</span>
                <span className="mt-0.5 block text-muted text-sm">{note}</span>
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              disabled={pending}
              onClick={async () =>
                (await edit(pin, {
                  message: pinned ? "The plan may change it again." : "Pinned: the plan leaves it alone.",
                  undo: null,
                })) && close()
              }
              className="w-full rounded-card border border-line p-4 text-left hover:border-line-strong"
            >
              <span className="block font-medium">{pinned ? "Unpin" : "Pin"}</span>
              <span className="mt-0.5 block text-muted text-sm">
                {pinned ? "Let automatic changes touch it again." : "Automatic changes leave it as it is."}
              </span>
            </button>
          </li>
        </ul>
        {problem ? (
          <div className="mt-4">
            <Alert tone="danger" live="assertive">
              {problem.message}
            </Alert>
          </div>
        ) : null}
      </Dialog>
      {problem && dialog === null ? (
        <div className="basis-full">
          <Alert tone="danger" live="assertive">
            {problem.message}
          </Alert>
        </div>
      ) : null}
    </>
  );
}
