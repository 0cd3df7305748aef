import { Chips } from "@/components/ui/chips";
import { TextField } from "@/components/ui/text-field";
import type { Units } from "@/lib/training/format";
import { OTHER_DISTANCE, RACE_DISTANCES } from "./race-distances";
import type { FieldsProps } from "./step-form";

type RaceDistanceProps = FieldsProps & {
  legend: string;
  units: Units;
  names: { chip: string; other: string };
};

const OPTIONS = [...RACE_DISTANCES, { value: OTHER_DISTANCE, label: "Other" }];

/** How long a race is: a chip, or a number for the odd ones. */
export function RaceDistanceFields({ legend, units, names, draft, errors }: RaceDistanceProps) {
  return (
    <>
      <Chips
        choose="one"
        name={names.chip}
        legend={legend}
        options={OPTIONS}
        defaultValues={[draft[names.chip] ?? ""]}
        error={errors[names.chip]}
      />
      {draft[names.chip] === OTHER_DISTANCE ? (
        <TextField
          name={names.other}
          label="How far is it?"
          inputMode="decimal"
          suffix={units}
          defaultValue={draft[names.other]}
          error={errors[names.other]}
          className="max-w-60"
        />
      ) : null}
    </>
  );
}
