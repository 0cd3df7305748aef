"use client";

import { TextField } from "@/components/ui/text-field";
import { formatDuration } from "@/lib/training/format";
import { readTimeS } from "./read-values";

type TimeFieldProps = {
  name: string;
  label: string;
  hint: string;
  /** Tells whether two parts are minutes and seconds or hours and minutes. */
  distanceM: number | null;
  defaultValue: string | undefined;
  error: string | undefined;
  optional?: boolean;
};

/** A race time typed as people write it; on leaving the field it is rewritten the way it was understood. */
export function TimeField({ distanceM, hint, ...field }: TimeFieldProps) {
  return (
    <TextField
      {...field}
      hint={hint}
      placeholder="h:mm:ss"
      autoComplete="off"
      className="sm:max-w-80"
      onBlur={({ currentTarget }) => {
        const timeS = readTimeS(currentTarget.value, { distanceM });
        if (timeS !== null) currentTarget.value = formatDuration(timeS);
      }}
    />
  );
}
