"use client";

import { type FormEvent, useState } from "react";
import { FormProblem } from "@/components/http/form-problem";
import { localProblem, type Problem } from "@/components/http/problem";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/text-field";
import type { Units } from "@/lib/training/format";
import { type ActivityView, SPORT_OPTIONS } from "./activity-view";
import { activityTexts, readSize, SIZE_HINT } from "./read-size";

type Edit = {
  title: string;
  sport: string;
  distanceM?: number | null;
  durationS?: number;
  avgHr?: number | null;
};

type EditFormProps = {
  activity: ActivityView;
  units: Units;
  pending: boolean;
  /** What the server refused. */
  problem: Problem | null;
  onSave: (edit: Edit) => void;
};

/** Title, sport, distance, time and heart rate of an activity. Numbers that were not touched are sent as they are. */
export function EditForm({ activity, units, pending, problem: refused, onSave }: EditFormProps) {
  const [local, setLocal] = useState<Problem | null>(null);
  const problem = local ?? refused;
  const texts = activityTexts(activity, units);
  const heartRate = activity.avgHr === null ? "" : String(Math.round(activity.avgHr));
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? "").trim();
    const size = readSize(
      { distance: text("distanceM"), time: text("durationS") },
      { units, optional: true },
    );
    const avgHr = text("avgHr") === "" ? null : Number(text("avgHr"));
    const wrongHr = Number.isNaN(avgHr) ? { avgHr: "Enter the heart rate as a whole number, as 148." } : {};
    if ("fields" in size) return setLocal(localProblem({ ...size.fields, ...wrongHr }));
    if (Object.keys(wrongHr).length > 0) return setLocal(localProblem(wrongHr));
    setLocal(null);
    onSave({
      title: text("title"),
      sport: text("sport"),
      ...(text("distanceM") === texts.distance ? {} : { distanceM: size.distanceM }),
      ...(text("durationS") === texts.time ? {} : { durationS: size.durationS }),
      ...(text("avgHr") === heartRate ? {} : { avgHr }),
    });
  };
  return (
    <form onSubmit={save} noValidate className="grid gap-5">
      <TextField
        name="title"
        label="Title"
        optional
        maxLength={120}
        defaultValue={activity.title}
        error={problem?.fields.title}
      />
      <SelectField name="sport" label="Sport" options={SPORT_OPTIONS} defaultValue={activity.sport} />
      <TextField
        name="distanceM"
        label="Distance"
        optional
        inputMode="decimal"
        autoComplete="off"
        suffix={units}
        defaultValue={texts.distance}
        error={problem?.fields.distanceM}
      />
      <TextField
        name="durationS"
        label="Time"
        hint={SIZE_HINT}
        autoComplete="off"
        defaultValue={texts.time}
        error={problem?.fields.durationS}
      />
      <TextField
        name="avgHr"
        label="Average heart rate"
        optional
        inputMode="numeric"
        autoComplete="off"
        suffix="bpm"
        defaultValue={heartRate}
        error={problem?.fields.avgHr}
      />
      <FormProblem problem={problem} shown={["title", "distanceM", "durationS", "avgHr"]} />
      <Button type="submit" pending={pending} className="justify-self-start">
        {pending ? "Saving…" : "Save"}
      </Button>
    </form>
  );
}
