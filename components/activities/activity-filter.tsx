import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/text-field";

export type FilterValues = { period: string; sport: string; plan: string };

const PERIODS = [
  { value: "8w", label: "8 weeks" },
  { value: "6m", label: "6 months" },
  { value: "1y", label: "1 year" },
  { value: "all", label: "All time" },
];
const SPORTS = [
  { value: "all", label: "All sports" },
  { value: "runs", label: "Runs" },
  { value: "other", label: "Other sports" },
];
const PLAN = [
  { value: "all", label: "Planned or not" },
  { value: "planned", label: "Planned runs" },
  { value: "extra", label: "Runs outside the plan" },
];

/** Which activities to show. A plain form: the filter is in the address, and works without script. */
export function ActivityFilter({ values }: { values: FilterValues }) {
  return (
    <form
      action="/activities"
      aria-label="Filter"
      className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[repeat(3,minmax(0,1fr))_auto]"
    >
      <SelectField label="How far back" name="period" options={PERIODS} defaultValue={values.period} />
      <SelectField label="What" name="sport" options={SPORTS} defaultValue={values.sport} />
      <SelectField
        label="Plan"
        name="plan"
        options={PLAN}
        defaultValue={values.plan}
        className="col-span-2 sm:col-span-1"
      />
      <Button type="submit" variant="secondary" className="col-span-2 sm:col-span-1">
        Show
      </Button>
    </form>
  );
}
