"use client";

import Link from "next/link";
import { useState } from "react";
import { FormProblem } from "@/components/http/form-problem";
import { StatusBadge } from "@/components/plan/status";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { RadioCards } from "@/components/ui/radio-cards";
import { formatDay, formatDistance, type Units, workoutKindWord } from "@/lib/training/format";
import type { ActivityRowView, PlannedView } from "./activity-view";
import { useActivityChange } from "./use-activity-change";

type LinkCardProps = { row: ActivityRowView; candidates: readonly PlannedView[]; units: Units };

const NONE = "none";
const AUTO = "auto";

/** Which planned run it was; the runner can say otherwise. */
export function LinkCard({ row, candidates, units }: LinkCardProps) {
  const { activity, workout, unlinked } = row;
  const { pending, problem, clear, change } = useActivityChange(activity.id);
  const [open, setOpen] = useState(false);
  const byHand = unlinked || workout?.locked === true;
  const now = unlinked ? NONE : (workout?.id ?? "");
  const save = async (choice: string) => {
    const undo = { link: byHand ? (workout?.id ?? null) : AUTO };
    const link = choice === NONE ? null : choice;
    if (await change({ link }, { message: said(choice), undo })) setOpen(false);
  };
  return (
    <Card aria-labelledby="planned">
      <CardHeader
        id="planned"
        title="Planned run"
        actions={
          <Button
            size="sm"
            variant="secondary"
            aria-haspopup="dialog"
            onClick={() => {
              clear();
              setOpen(true);
            }}
          >
            Change
          </Button>
        }
      />
      {workout ? (
        <div className="grid justify-items-start gap-2">
          <StatusBadge state={workout.state} />
          <Link
            href={`/plan/workout/${encodeURIComponent(workout.id)}`}
            className="font-medium underline underline-offset-4"
          >
            {planned(workout, units)}
          </Link>
        </div>
      ) : (
        <div className="grid justify-items-start gap-2">
          <StatusBadge state="extra" />
          <p className="text-muted">It counts toward your volume, and stands for no planned run.</p>
        </div>
      )}
      {byHand ? <p className="mt-3 text-muted text-sm">You decided this; later files respect it.</p> : null}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Which planned run was it?"
        description="Your choice stays, whatever you upload later."
      >
        <LinkForm {...{ candidates, units, now, byHand, pending, save }} />
        <div className="mt-4 empty:hidden">
          <FormProblem problem={problem} shown={[]} />
        </div>
      </Dialog>
    </Card>
  );
}

function said(choice: string): string {
  if (choice === AUTO) return "Matched again by date and size.";
  return choice === NONE ? "Noted: a run of its own." : "Linked to the planned run.";
}

function planned({ kind, km, date }: PlannedView, units: Units): string {
  return `${workoutKindWord(kind)}, ${formatDistance(km, units)}, ${formatDay(date)}`;
}

type LinkFormProps = {
  candidates: readonly PlannedView[];
  units: Units;
  now: string;
  byHand: boolean;
  pending: boolean;
  save: (choice: string) => void;
};

function LinkForm({ candidates, units, now, byHand, pending, save }: LinkFormProps) {
  const [choice, setChoice] = useState(now);
  const options = [
    ...candidates.map((workout) => ({
      value: workout.id,
      label: `${workoutKindWord(workout.kind)}, ${formatDistance(workout.km, units)}`,
      description: `Planned for ${formatDay(workout.date)}`,
    })),
    { value: NONE, label: "None of the planned runs", description: "It stays a run of its own." },
    ...(byHand
      ? [{ value: AUTO, label: "Let RunGPT match it", description: "By date, size and kind." }]
      : []),
  ];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save(choice);
      }}
      className="grid gap-5"
    >
      <RadioCards
        name="link"
        legend="Planned run"
        legendHidden
        options={options}
        value={choice}
        onValueChange={setChoice}
      />
      <Button type="submit" pending={pending} disabled={choice === ""} className="justify-self-start">
        {pending ? "Saving…" : "Save"}
      </Button>
    </form>
  );
}
