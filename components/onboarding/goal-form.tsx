"use client";

import { Flag, Leaf } from "lucide-react";
import { RadioCards } from "@/components/ui/radio-cards";
import { TextField } from "@/components/ui/text-field";
import type { Units } from "@/lib/training/format";
import type { Draft } from "./draft";
import { distanceFrom, GOAL_FIELDS, readGoal } from "./goal-answers";
import { RaceDistanceFields } from "./race-distance-fields";
import { type FieldsProps, StepForm } from "./step-form";
import { TimeField } from "./time-field";

type GoalFormProps = { saved: Draft; units: Units; today: string };

/** First page: a race or staying fit. */
export function GoalForm({ saved, units, today }: GoalFormProps) {
  return (
    <StepForm
      step="goal"
      saved={saved}
      read={(draft) => readGoal(draft, { units })}
      fieldNames={GOAL_FIELDS}
      fields={(props) => <GoalFields {...props} units={units} today={today} />}
    />
  );
}

/** The questions about the goal; also used in the settings. */
export function GoalFields({ draft, errors, units, today }: FieldsProps & Omit<GoalFormProps, "saved">) {
  return (
    <>
      <RadioCards
        name="kind"
        legend="What are you training for?"
        columns={2}
        {...(draft.kind ? { defaultValue: draft.kind } : {})}
        error={errors.kind}
        options={[
          {
            value: "race",
            label: "A race",
            description: "A distance and a day to be ready for.",
            icon: <Flag />,
          },
          {
            value: "maintain",
            label: "Staying fit",
            description: "Steady weeks with no finish line.",
            icon: <Leaf />,
          },
        ]}
      />
      {draft.kind === "race" ? <RaceFields {...{ draft, errors, units, today }} /> : null}
    </>
  );
}

function RaceFields({ draft, errors, units, today }: FieldsProps & Omit<GoalFormProps, "saved">) {
  const distanceM = distanceFrom({ chip: draft.distance ?? "", other: draft.otherDistance ?? "", units });
  return (
    <>
      <RaceDistanceFields
        legend="Which distance?"
        units={units}
        names={{ chip: "distance", other: "otherDistance" }}
        {...{ draft, errors }}
      />
      <TextField
        name="date"
        type="date"
        label="When is it?"
        min={today}
        defaultValue={draft.date}
        error={errors.date}
        className="sm:max-w-80"
      />
      <TimeField
        name="targetTime"
        label="A time you hope for"
        hint="Leave it empty if you just want to get there well."
        optional
        distanceM={distanceM}
        defaultValue={draft.targetTime}
        error={errors.targetTime}
      />
    </>
  );
}
