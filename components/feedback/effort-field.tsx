"use client";

import { useState } from "react";
import { Segmented } from "@/components/ui/segmented";

const RPE = Array.from({ length: 11 }, (_, value) => value);

/** The words of the 0-10 effort scale (Borg CR10, as used for session RPE by Foster 2001). */
const RPE_WORDS = [
  "Nothing at all",
  "Very easy",
  "Easy",
  "Moderate",
  "Somewhat hard",
  "Hard",
  "Hard",
  "Very hard",
  "Very hard",
  "Nearly all out",
  "All out",
];

/** How hard a run was, from 0 to 10, each number with its word. The field is called `rpe`. */
export function EffortField({ initial }: { initial: number | null }) {
  const [rpe, setRpe] = useState(initial?.toString() ?? "");
  return (
    <Segmented
      name="rpe"
      legend="How hard was it?"
      hint={rpe === "" ? "0 is nothing, 10 is all you have." : `${rpe}: ${RPE_WORDS[Number(rpe)]}`}
      value={rpe}
      onValueChange={setRpe}
      options={RPE.map((value) => ({
        value: String(value),
        label: value,
        ariaLabel: `${value}, ${RPE_WORDS[value]}`,
      }))}
    />
  );
}
