"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { EffortField } from "@/components/feedback/effort-field";
import { FormProblem } from "@/components/http/form-problem";
import { localProblem } from "@/components/http/problem";
import { newRequestId } from "@/components/http/request-id";
import { send } from "@/components/http/send";
import { useSubmission } from "@/components/http/use-submission";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { Units } from "@/lib/training/format";
import { RUN_OPTIONS } from "./activity-view";
import { readSize, SIZE_HINT } from "./read-size";

type LogFormProps = { day: string; today: string; units: Units };

const FIELDS = ["date", "startTime", "distanceM", "durationS", "avgHr", "title"];

/** What the form holds, or what to enter instead, by field. */
function bodyOf(data: FormData, units: Units): { body: object } | { fields: Record<string, string> } {
  const text = (name: string) => String(data.get(name) ?? "").trim();
  const size = readSize({ distance: text("distanceM"), time: text("durationS") }, { units });
  if ("fields" in size) return size;
  const numbers = Object.fromEntries(
    ["avgHr", "rpe"].flatMap((name) => (text(name) === "" ? [] : [[name, Number(text(name))]])),
  );
  const startTime = text("startTime");
  const told = { date: text("date"), sport: text("sport"), title: text("title") };
  return { body: { ...told, ...size, ...numbers, ...(startTime === "" ? {} : { startTime }) } };
}

/** A run that no watch recorded, or that is not uploaded yet. */
export function LogForm({ day, today, units }: LogFormProps) {
  const router = useRouter();
  const toast = useToast();
  const { form, pending, problem, setProblem, submit } = useSubmission();
  const [requestId] = useState(newRequestId);
  const twin = problem?.code === "looksRecorded";

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = bodyOf(new FormData(event.currentTarget), units);
    if ("fields" in read) return setProblem(localProblem(read.fields));
    const body = { requestId, again: twin, ...read.body };
    const saved = await submit(() => send<{ id: string }>("/api/activities", { body }));
    if (saved === null) return;
    toast({ message: "Logged. Your ledger is up to date." });
    router.push(`/activities/${saved.id}`);
    router.refresh();
  }

  return (
    <form ref={form} onSubmit={save} noValidate className="grid max-w-xl gap-6">
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="date"
          type="date"
          label="Day"
          max={today}
          defaultValue={day}
          error={problem?.fields.date}
        />
        <TextField name="startTime" type="time" label="Start" optional error={problem?.fields.startTime} />
        <TextField
          name="distanceM"
          label="Distance"
          inputMode="decimal"
          autoComplete="off"
          suffix={units}
          error={problem?.fields.distanceM}
        />
        <TextField
          name="durationS"
          label="Time"
          placeholder="45:30"
          hint={SIZE_HINT}
          autoComplete="off"
          error={problem?.fields.durationS}
        />
        <TextField
          name="avgHr"
          label="Average heart rate"
          optional
          inputMode="numeric"
          autoComplete="off"
          suffix="bpm"
          error={problem?.fields.avgHr}
        />
        <SelectField name="sport" label="Where" options={RUN_OPTIONS} defaultValue="run" />
      </div>
      <EffortField initial={null} />
      <TextField name="title" label="Title" optional maxLength={120} error={problem?.fields.title} />
      {twin ? (
        <div data-problem tabIndex={-1} className="focus:outline-none">
          <Alert tone="warning" live="assertive" title="A run like this is already there on that day">
            If you ran twice, log it once more.
          </Alert>
        </div>
      ) : (
        <FormProblem problem={problem} shown={FIELDS} />
      )}
      <Button type="submit" pending={pending} className="justify-self-start">
        {pending ? "Saving…" : twin ? "Log it as a second run" : "Log the run"}
      </Button>
    </form>
  );
}
