"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { RadioCards } from "@/components/ui/radio-cards";
import { TextField } from "@/components/ui/text-field";
import { formatDistance, formatDuration, formatLongDay, type Units } from "@/lib/training/format";
import type { QuestionsView, StartView } from "./question-view";

type StartCardProps = {
  preview: Pick<QuestionsView, "needsStart" | "start" | "startSuggestions">;
  units: Units;
  onStart: (start: string) => void;
};

const METRES_PER_KM = 1000;
const OTHER = "other";

/** When was this? Laps have no date: one of the stored runs of that size, or a day and time. */
export function StartCard({ preview, units, onStart }: StartCardProps) {
  const { needsStart, start, startSuggestions: runs } = preview;
  const known = runs.some(({ startLocal }) => startLocal === start);
  const [choice, choose] = useState(
    known || start === null ? (start ?? runs[0]?.startLocal ?? OTHER) : OTHER,
  );
  const [error, setError] = useState<string | null>(null);
  const other = choice === OTHER || runs.length === 0;
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [day, time] = ["day", "time"].map((name) => String(data.get(name) ?? ""));
    if (other && !day) return setError("Choose the day of this run.");
    setError(null);
    onStart(other ? `${day}${time ? `T${time}` : ""}` : choice);
  };
  return (
    <Card aria-labelledby="start">
      <CardHeader
        id="start"
        title={
          needsStart ? "When was this run?" : `Read as the run of ${formatLongDay(start?.slice(0, 10) ?? "")}`
        }
        description="The file holds the laps of one run, without its date."
      />
      <form onSubmit={save} noValidate className="grid gap-5">
        {runs.length > 0 ? <RunChoice {...{ runs, units, choice, choose }} /> : null}
        {other ? <DayFields start={known ? null : start} error={error} /> : null}
        <Button type="submit" variant={needsStart ? "primary" : "secondary"} className="justify-self-start">
          {needsStart ? "Read the file" : "Read it for that day"}
        </Button>
      </form>
    </Card>
  );
}

type RunChoiceProps = {
  runs: readonly StartView[];
  units: Units;
  choice: string;
  choose: (choice: string) => void;
};

function RunChoice({ runs, units, choice, choose }: RunChoiceProps) {
  const other = { value: OTHER, label: "Another run", description: "Say the day yourself." };
  return (
    <RadioCards
      name="start"
      legend="The run"
      legendHidden
      columns={2}
      value={choice}
      onValueChange={choose}
      options={[...runs.map((run) => optionOf(run, units)), other]}
    />
  );
}

/** Day and time of day; midnight stands for a time that nobody said. */
function DayFields({ start, error }: { start: string | null; error: string | null }) {
  const [day = "", time = ""] = start?.split("T") ?? [];
  const said = time.slice(0, 5);
  return (
    <div className="grid max-w-md gap-5 sm:grid-cols-2">
      <TextField name="day" type="date" label="Day" defaultValue={day} error={error} />
      <TextField name="time" type="time" label="Start" optional defaultValue={said === "00:00" ? "" : said} />
    </div>
  );
}

function optionOf({ startLocal, title, distanceM, durationS }: StartView, units: Units) {
  const km = distanceM === null ? "" : `${formatDistance(distanceM / METRES_PER_KM, units)}, `;
  return {
    value: startLocal,
    label: `${formatLongDay(startLocal.slice(0, 10))}, ${startLocal.slice(11, 16)}`,
    description: `${km}${formatDuration(durationS)}${title ? `, ${title}` : ""}`,
  };
}
