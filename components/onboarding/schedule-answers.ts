import type { Weekday } from "@/lib/training";
import { type Reading, reading, type ScheduleAnswers } from "./answers";
import type { Draft } from "./draft";

export const DAYS: readonly { value: Weekday; label: string; name: string }[] = [
  { value: "mon", label: "Mon", name: "Monday" },
  { value: "tue", label: "Tue", name: "Tuesday" },
  { value: "wed", label: "Wed", name: "Wednesday" },
  { value: "thu", label: "Thu", name: "Thursday" },
  { value: "fri", label: "Fri", name: "Friday" },
  { value: "sat", label: "Sat", name: "Saturday" },
  { value: "sun", label: "Sun", name: "Sunday" },
];

/** Minutes of the longest run a plan may hold anyway: the upper end of the accepted range, so it limits nothing. */
const NO_LIMIT_MINUTES = 480;
export const MINUTE_CHOICES = [30, 40, 45, 50, 60, 75, 90, 105, 120, 150, 180, 210, 240] as const;

/** The chosen days in the order of the week. */
export function daysFrom(text: string | undefined): Weekday[] {
  const chosen = new Set((text ?? "").split(","));
  return DAYS.map((day) => day.value).filter((day) => chosen.has(day));
}

function minutesFrom(draft: Draft): { maxMinutes?: { weekday: number; weekend: number } } {
  if (!draft.weekdayMinutes && !draft.weekendMinutes) return {};
  const minutes = (text: string | undefined) => (text ? Number(text) : NO_LIMIT_MINUTES);
  return {
    maxMinutes: { weekday: minutes(draft.weekdayMinutes), weekend: minutes(draft.weekendMinutes) },
  };
}

/** Reads the schedule step. */
export function readSchedule(draft: Draft): Reading<ScheduleAnswers> {
  const days = daysFrom(draft.days);
  const longRunDay = days.find((day) => day === draft.longRunDay);
  const runsPerWeek = Number(draft.runsPerWeek);
  const noLongDay = days.length > 0 && longRunDay === undefined;
  const fields = {
    ...(days.length === 0 ? { days: "Choose at least one day." } : {}),
    ...(runsPerWeek >= 1 ? {} : { runsPerWeek: "Choose how often you want to run." }),
    ...(runsPerWeek > days.length && days.length > 0
      ? { runsPerWeek: `You chose ${days.length} days, so at most ${days.length} runs.` }
      : {}),
    ...(noLongDay ? { longRunDay: "Choose one of your days." } : {}),
    ...(draft.timeZone ? {} : { timeZone: "Choose your time zone." }),
  };
  return reading(fields, () => ({
    days,
    runsPerWeek,
    longRunDay: longRunDay ?? "sun",
    ...minutesFrom(draft),
    timeZone: draft.timeZone ?? "",
  }));
}

function minutesText(minutes: number | undefined): string {
  return minutes === undefined || minutes === NO_LIMIT_MINUTES ? "" : String(minutes);
}

/** The fields that stand for saved answers; at first four runs with the long one on Sunday. */
export function scheduleDraft(schedule: ScheduleAnswers | undefined): Draft {
  if (schedule === undefined) return { days: "tue,thu,sat,sun", runsPerWeek: "4", longRunDay: "sun" };
  return {
    days: schedule.days.join(","),
    runsPerWeek: String(schedule.runsPerWeek),
    longRunDay: schedule.longRunDay,
    weekdayMinutes: minutesText(schedule.maxMinutes?.weekday),
    weekendMinutes: minutesText(schedule.maxMinutes?.weekend),
    timeZone: schedule.timeZone,
  };
}

/** Which field shows the server's message about which part of the answers. */
export const SCHEDULE_FIELDS: Readonly<Record<string, string>> = {
  days: "days",
  runsPerWeek: "runsPerWeek",
  longRunDay: "longRunDay",
  "maxMinutes.weekday": "weekdayMinutes",
  "maxMinutes.weekend": "weekendMinutes",
  timeZone: "timeZone",
};
