"use client";

import { Chips } from "@/components/ui/chips";
import { RadioCards } from "@/components/ui/radio-cards";
import { Segmented } from "@/components/ui/segmented";
import { TextField } from "@/components/ui/text-field";
import type { Draft } from "./draft";
import { BREAKS, HEALTH_FIELDS, readHealth } from "./health-answers";
import { ScreeningFields } from "./screening";
import { type FieldsProps, StepForm } from "./step-form";

/** Fourth page: the person who runs. */
export function HealthForm({ saved }: { saved: Draft }) {
  return (
    <StepForm
      step="health"
      saved={saved}
      read={readHealth}
      fieldNames={HEALTH_FIELDS}
      fields={(props) => (
        <>
          <HealthNowFields {...props} />
          <ScreeningFields {...props} />
          <PersonFields {...props} />
        </>
      )}
    />
  );
}

/** How the runner is right now; also used in the settings. */
export function HealthNowFields({ draft, errors }: FieldsProps) {
  return (
    <>
      <RadioCards
        name="state"
        legend="How are you right now?"
        hint="With pain or illness the plan starts gently and builds up again."
        {...(draft.state ? { defaultValue: draft.state } : {})}
        error={errors.state}
        options={[
          { value: "fine", label: "Fine" },
          { value: "niggle", label: "A niggle", description: "Something is there, but I run normally." },
          { value: "pain", label: "Pain", description: "It hurts when I run, or changes how I run." },
          { value: "ill", label: "Ill", description: "A cold, fever, or anything that keeps me in." },
          { value: "break", label: "Coming back", description: "I have not run for more than a week." },
        ]}
      />
      {draft.state === "break" ? (
        <Chips
          choose="one"
          name="daysOff"
          legend="How long was the break?"
          options={BREAKS}
          defaultValues={[draft.daysOff ?? ""]}
          error={errors.daysOff}
        />
      ) : null}
    </>
  );
}

/** The questions about the person; also used in the settings. */
export function PersonFields({ draft, errors }: FieldsProps) {
  return (
    <>
      <TextField
        name="birthYear"
        label="Year of birth"
        hint="Sets how carefully the plan builds up."
        inputMode="numeric"
        autoComplete="bday-year"
        maxLength={4}
        defaultValue={draft.birthYear}
        error={errors.birthYear}
        className="max-w-60"
      />
      <Segmented
        name="sex"
        legend="Sex"
        hint="Only used to estimate training load from heart rate."
        defaultValue={draft.sex || "unspecified"}
        error={errors.sex}
        options={[
          { value: "female", label: "Female" },
          { value: "male", label: "Male" },
          { value: "unspecified", label: "Not said", ariaLabel: "I'd rather not say" },
        ]}
      />
      <HeartRateFields {...{ draft, errors }} />
    </>
  );
}

function HeartRateFields({ draft, errors }: FieldsProps) {
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <TextField
        name="hrMax"
        label="Highest heart rate"
        optional
        inputMode="numeric"
        suffix="bpm"
        maxLength={3}
        defaultValue={draft.hrMax}
        error={errors.hrMax}
      />
      <TextField
        name="hrRest"
        label="Resting heart rate"
        optional
        inputMode="numeric"
        suffix="bpm"
        maxLength={3}
        defaultValue={draft.hrRest}
        error={errors.hrRest}
      />
    </div>
  );
}
