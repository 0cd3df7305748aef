"use client";

import { type FormEvent, useState } from "react";
import { EffortField } from "@/components/feedback/effort-field";
import { FormProblem } from "@/components/http/form-problem";
import { localProblem, type Problem } from "@/components/http/problem";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/text-field";
import type { Units } from "@/lib/training/format";
import { type ActivityView, isRunView, SPORT_OPTIONS, startTime } from "./activity-view";
import { activityTexts, readSize, SIZE_HINT } from "./read-size";
import type { ActivityCorrection } from "./use-activity-change";

type EditFormProps = {
  activity: ActivityView;
  /** Effort as the runner said it. */
  rpe: number | null;
  /** The runner's day. */
  today: string;
  units: Units;
  pending: boolean;
  /** What the server refused. */
  problem: Problem | null;
  onSave: (edit: ActivityCorrection) => void;
};

const FIELDS = ["title", "date", "startTime", "distanceM", "durationS", "avgHr"];

/** The fields as they stand before anything is typed. */
function textsOf({ activity, rpe, units }: Pick<EditFormProps, "activity" | "rpe" | "units">) {
  const { avgHr, localDate } = activity;
  return {
    ...activityTexts(activity, units),
    date: localDate,
    start: startTime(activity) ?? "",
    heartRate: avgHr === null ? "" : String(Math.round(avgHr)),
    effort: rpe === null ? "" : String(rpe),
  };
}

/** What was changed, or what to enter instead, by field. Numbers that were not touched stay as exact as they are. */
function editOf(
  data: FormData,
  { texts, units }: { texts: ReturnType<typeof textsOf>; units: Units },
): ActivityCorrection | { fields: Record<string, string> } {
  const text = (name: string) => String(data.get(name) ?? "").trim();
  const size = readSize({ distance: text("distanceM"), time: text("durationS") }, { units, optional: true });
  const avgHr = text("avgHr") === "" ? null : Number(text("avgHr"));
  const wrong = {
    ...("fields" in size ? size.fields : {}),
    ...(Number.isNaN(avgHr) ? { avgHr: "Enter the heart rate as a whole number, as 148." } : {}),
    ...(text("date") === "" ? { date: "Enter the day." } : {}),
  };
  if ("fields" in size || Object.keys(wrong).length > 0) return { fields: wrong };
  return {
    title: text("title"),
    sport: text("sport"),
    ...(text("date") === texts.date ? {} : { date: text("date") }),
    ...(text("startTime") === texts.start ? {} : { startTime: text("startTime") || null }),
    ...(text("distanceM") === texts.distance ? {} : { distanceM: size.distanceM }),
    ...(text("durationS") === texts.time ? {} : { durationS: size.durationS }),
    ...(text("avgHr") === texts.heartRate ? {} : { avgHr }),
    ...(["", texts.effort].includes(text("rpe")) ? {} : { rpe: Number(text("rpe")) }),
  };
}

/** Title, sport, day, distance, time, heart rate and effort of an activity. */
export function EditForm({ activity, rpe, today, units, pending, problem: refused, onSave }: EditFormProps) {
  const [local, setLocal] = useState<Problem | null>(null);
  const problem = local ?? refused;
  const texts = textsOf({ activity, rpe, units });
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const edit = editOf(new FormData(event.currentTarget), { texts, units });
    if ("fields" in edit) return setLocal(localProblem(edit.fields));
    setLocal(null);
    onSave(edit);
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
      <div className="grid grid-cols-2 gap-4">
        <TextField
          name="date"
          type="date"
          label="Day"
          max={today}
          defaultValue={texts.date}
          error={problem?.fields.date}
        />
        <TextField
          name="startTime"
          type="time"
          label="Start"
          optional
          defaultValue={texts.start}
          error={problem?.fields.startTime}
        />
      </div>
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
        defaultValue={texts.heartRate}
        error={problem?.fields.avgHr}
      />
      {isRunView(activity) ? <EffortField initial={rpe} /> : null}
      <FormProblem problem={problem} shown={FIELDS} />
      <Button type="submit" pending={pending} className="justify-self-start">
        {pending ? "Saving…" : "Save"}
      </Button>
    </form>
  );
}
