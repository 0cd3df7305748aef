"use client";

import { CircleHelp, Medal, Timer } from "lucide-react";
import { RadioCards } from "@/components/ui/radio-cards";
import { Segmented } from "@/components/ui/segmented";
import { TextField } from "@/components/ui/text-field";
import type { Units } from "@/lib/training/format";
import type { Draft } from "./draft";
import { FITNESS_FIELDS, readFitness } from "./fitness-answers";
import { distanceFrom } from "./goal-answers";
import { RaceDistanceFields } from "./race-distance-fields";
import { type FieldsProps, StepForm } from "./step-form";
import { TimeField } from "./time-field";

/** Second page: how the runner runs now. */
export function FitnessForm({ saved, today }: { saved: Draft; today: string }) {
  return (
    <StepForm
      step="fitness"
      saved={saved}
      read={readFitness}
      fieldNames={FITNESS_FIELDS}
      fields={(props) => <FitnessFields {...props} today={today} />}
    />
  );
}

const BASES = [
  {
    value: "race",
    label: "A recent race",
    description: "Best: a race or hard time trial of the last months.",
    icon: <Medal />,
  },
  {
    value: "pace",
    label: "My easy pace",
    description: "The pace at which you can talk in sentences.",
    icon: <Timer />,
  },
  {
    value: "unsure",
    label: "Not sure",
    description: "We start gently from what you run per week.",
    icon: <CircleHelp />,
  },
];

function FitnessFields({ draft, errors, today }: FieldsProps & { today: string }) {
  const units = draft.units === "mi" ? "mi" : "km";
  return (
    <>
      <Segmented
        name="units"
        legend="You count in"
        defaultValue={units}
        className="sm:max-w-80"
        options={[
          { value: "km", label: "Kilometres" },
          { value: "mi", label: "Miles" },
        ]}
      />
      <VolumeFields {...{ draft, errors, units }} />
      <RadioCards
        name="basis"
        legend="What do you know about your speed?"
        hint="Your paces start from this. Imported runs and races refine them."
        {...(draft.basis ? { defaultValue: draft.basis } : {})}
        error={errors.basis}
        options={BASES}
      />
      {draft.basis === "race" ? <RecentRaceFields {...{ draft, errors, units, today }} /> : null}
      {draft.basis === "pace" ? (
        <TextField
          name="easyPace"
          label="Easy pace"
          hint="Minutes and seconds, such as 6:30."
          suffix={`/${units}`}
          defaultValue={draft.easyPace}
          error={errors.easyPace}
          className="max-w-60"
        />
      ) : null}
    </>
  );
}

function VolumeFields({ draft, errors, units }: FieldsProps & { units: Units }) {
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-2 sm:items-end">
        <TextField
          name="weeklyDistance"
          label="A usual week"
          hint="Average of the last four weeks."
          inputMode="decimal"
          suffix={units}
          defaultValue={draft.weeklyDistance}
          error={errors.weeklyDistance}
        />
        <TextField
          name="longestRun"
          label="Longest run"
          hint="In the last 30 days."
          inputMode="decimal"
          suffix={units}
          defaultValue={draft.longestRun}
          error={errors.longestRun}
        />
      </div>
      <Segmented
        name="experience"
        legend="You have been running for"
        {...(draft.experience ? { defaultValue: draft.experience } : {})}
        error={errors.experience}
        options={[
          { value: "beginner", label: "Under 1 year" },
          { value: "intermediate", label: "1–4 years" },
          { value: "advanced", label: "5 or more" },
        ]}
      />
    </>
  );
}

function RecentRaceFields({ draft, errors, units, today }: FieldsProps & { units: Units; today: string }) {
  const chip = draft.raceDistance ?? "";
  return (
    <>
      <RaceDistanceFields
        legend="Distance of that race"
        units={units}
        names={{ chip: "raceDistance", other: "otherRaceDistance" }}
        {...{ draft, errors }}
      />
      <TimeField
        name="raceTime"
        label="Your time"
        hint="Such as 52:30 or 1:58:00."
        distanceM={distanceFrom({ chip, other: draft.otherRaceDistance ?? "", units })}
        defaultValue={draft.raceTime}
        error={errors.raceTime}
      />
      <TextField
        name="raceDate"
        type="date"
        label="When was it?"
        max={today}
        defaultValue={draft.raceDate}
        error={errors.raceDate}
        className="sm:max-w-80"
      />
    </>
  );
}
