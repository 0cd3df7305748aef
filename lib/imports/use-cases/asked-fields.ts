import { ALL_RUNS, type Field } from "@/lib/imports";

/** A column that a runner may be asked for, in plain words. */
interface AskedField {
  field: Field;
  label: string;
  hint: string;
  /** Without it no row can be read. */
  needed: boolean;
  /** What may be said in place of a column. */
  otherwise?: { value: string; label: string };
}

/** Columns that the reading of a list uses, needed ones first. */
export const ASKED_FIELDS: readonly AskedField[] = [
  {
    field: "type",
    label: "Kind of activity",
    hint: "Running, cycling, swimming …",
    needed: true,
    otherwise: { value: ALL_RUNS, label: "No such column: every row is a run" },
  },
  { field: "date", label: "Date", hint: "The day, often with the time of day.", needed: true },
  { field: "distance", label: "Distance", hint: "Kilometres or miles; that is asked next.", needed: true },
  { field: "time", label: "Time", hint: "How long the watch was running.", needed: true },
  { field: "title", label: "Title", hint: "The name of the activity.", needed: false },
  { field: "pace", label: "Average pace", hint: "Helps to mend wrong times.", needed: false },
  { field: "avgHr", label: "Average heart rate", hint: "Beats a minute.", needed: false },
  { field: "maxHr", label: "Highest heart rate", hint: "Beats a minute.", needed: false },
  {
    field: "cadence",
    label: "Cadence",
    hint: "Steps a minute. With the stride it tells kilometres from miles.",
    needed: false,
  },
  { field: "stride", label: "Stride length", hint: "Metres, about 1.", needed: false },
  { field: "ascent", label: "Climb", hint: "Metres or feet up.", needed: false },
  { field: "movingTime", label: "Moving time", hint: "Without stops.", needed: false },
  { field: "elapsedTime", label: "Elapsed time", hint: "From start to end, stops included.", needed: false },
  { field: "steps", label: "Steps", hint: "Counted steps.", needed: false },
];

export const NEEDED_FIELDS: readonly Field[] = ASKED_FIELDS.filter(({ needed }) => needed).map(
  ({ field }) => field,
);
