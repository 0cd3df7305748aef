"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { FormProblem } from "@/components/http/form-problem";
import { newRequestId } from "@/components/http/request-id";
import { send } from "@/components/http/send";
import { useSubmission } from "@/components/http/use-submission";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { TextareaField, TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { EffortField } from "./effort-field";

export type FeedbackValues = {
  rpe: number | null;
  feeling: number | null;
  pain: number | null;
  painWhere: string;
  note: string;
};

type FeedbackFormProps = { workoutId: string; date: string; initial: FeedbackValues | null; next: string };

const FEELINGS = ["Awful", "Poor", "Okay", "Good", "Great"];
const PAIN = [
  { value: "0", label: "None" },
  { value: "2", label: "A niggle" },
  { value: "4", label: "It hurts" },
  { value: "7", label: "Strong" },
];

function numberOf(data: FormData, name: string): number | null {
  const value = data.get(name);
  return typeof value === "string" && value !== "" ? Number(value) : null;
}

/** How a run felt, in a few taps: effort, feeling, pain and where, a note. */
export function FeedbackForm({ workoutId, date, initial, next }: FeedbackFormProps) {
  const router = useRouter();
  const toast = useToast();
  const { form, pending, problem, submit } = useSubmission();
  const [pain, setPain] = useState(initial?.pain?.toString() ?? "0");
  const hurts = pain !== "0";

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const body = {
      requestId: newRequestId(),
      workoutId,
      date,
      rpe: numberOf(data, "rpe"),
      feeling: numberOf(data, "feeling"),
      pain: numberOf(data, "pain"),
      painWhere: hurts ? String(data.get("painWhere") ?? "") : "",
      note: String(data.get("note") ?? ""),
    };
    const saved = await submit(() => send<{ message?: string }>("/api/feedback", { body }));
    if (saved === null) return;
    toast({ message: saved.message ?? "Saved. Thank you." });
    router.push(next);
    router.refresh();
  }

  return (
    <form ref={form} onSubmit={save} className="grid max-w-xl gap-8">
      <EffortField initial={initial?.rpe ?? null} />
      <Segmented
        name="feeling"
        legend="How did you feel?"
        defaultValue={initial?.feeling?.toString() ?? ""}
        options={FEELINGS.map((label, index) => ({ value: String(index + 1), label }))}
      />
      <Segmented name="pain" legend="Any pain?" value={pain} onValueChange={setPain} options={PAIN} />
      {hurts ? (
        <TextField
          name="painWhere"
          label="Where?"
          optional
          maxLength={80}
          defaultValue={initial?.painWhere ?? ""}
          hint="With pain of 4 or more the plan gets lighter. If it stays, see a clinician."
          error={problem?.fields.painWhere}
        />
      ) : null}
      <TextareaField
        name="note"
        label="Note"
        optional
        maxLength={1000}
        defaultValue={initial?.note ?? ""}
        error={problem?.fields.note}
      />
      <FormProblem problem={problem} shown={["painWhere", "note"]} />
      <Button type="submit" pending={pending} className="justify-self-start">
        Save
      </Button>
    </form>
  );
}
