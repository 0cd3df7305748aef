"use client";

import { Chips } from "@/components/ui/chips";
import { Segmented } from "@/components/ui/segmented";
import { SelectField } from "@/components/ui/text-field";
import { formatMinutes } from "@/lib/training/format";
import type { Draft } from "./draft";
import { DAYS, daysFrom, MINUTE_CHOICES, readSchedule, SCHEDULE_FIELDS } from "./schedule-answers";
import { type FieldsProps, StepForm } from "./step-form";
import { TimeZoneField } from "./time-zone-field";

/** Third page: when there is time to run. */
export function ScheduleForm({ saved }: { saved: Draft }) {
  return (
    <StepForm
      step="schedule"
      saved={saved}
      read={readSchedule}
      fieldNames={SCHEDULE_FIELDS}
      fields={(props) => <ScheduleFields {...props} />}
    />
  );
}

const MINUTES = MINUTE_CHOICES.map((minutes) => ({ value: String(minutes), label: formatMinutes(minutes) }));

/** The questions about the week; also used in the settings. */
export function ScheduleFields({ draft, errors }: FieldsProps) {
  const days = daysFrom(draft.days);
  const most = Math.max(1, days.length);
  return (
    <>
      <Chips
        choose="any"
        name="days"
        legend="Days you could run"
        hint="More than you need is good: it leaves room to move a run."
        options={DAYS.map(({ value, label, name }) => ({ value, label, ariaLabel: name }))}
        defaultValues={days}
        error={errors.days}
      />
      <Segmented
        name="runsPerWeek"
        legend="Runs per week, at most"
        className="sm:max-w-96"
        {...(draft.runsPerWeek ? { defaultValue: draft.runsPerWeek } : {})}
        error={errors.runsPerWeek}
        options={Array.from({ length: most }, (_, index) => ({
          value: String(index + 1),
          label: index + 1,
          ariaLabel: index === 0 ? "1 run" : `${index + 1} runs`,
        }))}
      />
      {days.length > 0 ? (
        <Segmented
          name="longRunDay"
          legend="Day of the long run"
          {...(draft.longRunDay ? { defaultValue: draft.longRunDay } : {})}
          error={errors.longRunDay}
          options={DAYS.filter((day) => days.includes(day.value)).map(({ value, label, name }) => ({
            value,
            label,
            ariaLabel: name,
          }))}
        />
      ) : null}
      <MinutesFields {...{ draft, errors }} />
      <TimeZoneField saved={draft.timeZone} error={errors.timeZone} />
    </>
  );
}

function MinutesFields({ draft, errors }: FieldsProps) {
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <SelectField
        name="weekdayMinutes"
        label="Longest run on a weekday"
        optional
        placeholder="No limit"
        options={MINUTES}
        defaultValue={draft.weekdayMinutes}
        error={errors.weekdayMinutes}
      />
      <SelectField
        name="weekendMinutes"
        label="At the weekend"
        optional
        placeholder="No limit"
        options={MINUTES}
        defaultValue={draft.weekendMinutes}
        error={errors.weekendMinutes}
      />
    </div>
  );
}
