"use client";

import { type FormEvent, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RadioCards } from "@/components/ui/radio-cards";
import { formatDay, formatLongDay } from "@/lib/training/format";
import { useWorkoutEdit } from "./use-workout-edit";

/** A day that the run could go to. */
export type MoveTarget = { date: string; holds: string | null };

type MoveDialogProps = {
  open: boolean;
  onClose: () => void;
  workoutId: string;
  version: number;
  targets: readonly MoveTarget[];
};

function nearestDate(extra: Readonly<Record<string, unknown>> | undefined): string | null {
  const nearest = extra?.nearest;
  if (typeof nearest !== "object" || nearest === null || !("toDate" in nearest)) return null;
  return typeof nearest.toDate === "string" ? nearest.toDate : null;
}

/** Picks another day for a run; a day that a rule forbids is explained and the nearest allowed one offered. */
export function MoveDialog({ open, onClose, workoutId, version, targets }: MoveDialogProps) {
  const { pending, problem, edit, clear } = useWorkoutEdit({ workoutId, version });
  const [date, setDate] = useState(targets[0]?.date ?? "");
  const nearest = nearestDate(problem?.extra);
  const close = () => {
    clear();
    onClose();
  };
  async function move(toDate: string) {
    const moved = await edit(
      { op: "move", toDate },
      { message: `Moved to ${formatDay(toDate)}.`, undo: "version" },
    );
    if (moved) close();
  }
  return (
    <Dialog open={open} onClose={close} title="Move this run" description="Its steps stay the same.">
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          move(date);
        }}
        className="grid gap-5"
      >
        <RadioCards
          name="move-date"
          legend="New day"
          legendHidden
          value={date}
          onValueChange={setDate}
          options={targets.map((target) => ({
            value: target.date,
            label: formatLongDay(target.date),
            description: target.holds === null ? "Rest day" : `Has a run: ${target.holds}`,
          }))}
        />
        {problem ? (
          <Alert tone="danger" live="assertive">
            {problem.message}
            {nearest ? (
              <span className="mt-3 block">
                <Button size="sm" variant="secondary" disabled={pending} onClick={() => move(nearest)}>
                  Move to {formatDay(nearest)} instead
                </Button>
              </span>
            ) : null}
          </Alert>
        ) : null}
        <Button type="submit" pending={pending} block>
          Move
        </Button>
      </form>
    </Dialog>
  );
}
