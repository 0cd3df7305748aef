"use client";

import type { ScheduleAnswers } from "@/components/onboarding/answers";
import type { Draft } from "@/components/onboarding/draft";
import {
  HEALTH_FIELDS,
  type HealthNow,
  healthNowDraft,
  type PersonAnswers,
  personDraft,
  readHealthNow,
  readPerson,
} from "@/components/onboarding/health-answers";
import { HealthNowFields, PersonFields } from "@/components/onboarding/health-form";
import { readSchedule, SCHEDULE_FIELDS, scheduleDraft } from "@/components/onboarding/schedule-answers";
import { ScheduleFields } from "@/components/onboarding/schedule-form";
import { readScreening, ScreeningFields, screeningDraft } from "@/components/onboarding/screening";
import { Segmented } from "@/components/ui/segmented";
import type { Screening } from "@/lib/training";
import type { Units } from "@/lib/training/format";
import { SettingsForm } from "./settings-form";
import {
  savedText,
  saveHealth,
  savePerson,
  saveSchedule,
  saveScreening,
  saveUnits,
} from "./settings-requests";

/** When there is time to run; a change makes a new version of the plan. */
export function ScheduleSettings({ schedule }: { schedule: ScheduleAnswers }) {
  return (
    <SettingsForm
      saved={scheduleDraft(schedule)}
      read={readSchedule}
      save={saveSchedule}
      fieldNames={SCHEDULE_FIELDS}
      fields={(props) => <ScheduleFields {...props} />}
      label="Save schedule"
      savedText={savedText}
    />
  );
}

/** Pain, illness or a break, now. */
export function HealthSettings({ health }: { health: HealthNow }) {
  return (
    <SettingsForm
      saved={healthNowDraft(health)}
      read={readHealthNow}
      save={saveHealth}
      fieldNames={HEALTH_FIELDS}
      fields={(props) => <HealthNowFields {...props} />}
      label="Save health"
      savedText={savedText}
    />
  );
}

/** The questions before training starts, asked again. */
export function ScreeningSettings({ screening }: { screening: readonly Screening[] | undefined }) {
  return (
    <SettingsForm
      saved={screeningDraft(screening)}
      read={(draft) => ({ answers: readScreening(draft) })}
      save={saveScreening}
      fieldNames={HEALTH_FIELDS}
      fields={(props) => <ScreeningFields {...props} />}
      label="Save answers"
      savedText={savedText}
    />
  );
}

/** Age, sex and heart rates. */
export function PersonSettings({ person }: { person: PersonAnswers }) {
  return (
    <SettingsForm
      saved={personDraft(person)}
      read={readPerson}
      save={savePerson}
      fieldNames={HEALTH_FIELDS}
      fields={(props) => <PersonFields {...props} />}
      label="Save"
      savedText={savedText}
    />
  );
}

const readUnits = (draft: Draft): { answers: Units } => ({ answers: draft.units === "mi" ? "mi" : "km" });

/** Kilometres or miles, everywhere. */
export function UnitSettings({ units }: { units: Units }) {
  return (
    <SettingsForm
      saved={{ units }}
      read={readUnits}
      save={saveUnits}
      fieldNames={{ units: "units" }}
      fields={({ draft }) => (
        <Segmented
          name="units"
          legend="Distances and paces"
          className="sm:max-w-80"
          defaultValue={draft.units ?? units}
          options={[
            { value: "km", label: "Kilometres" },
            { value: "mi", label: "Miles" },
          ]}
        />
      )}
      label="Save units"
      savedText={() => "Saved."}
    />
  );
}
