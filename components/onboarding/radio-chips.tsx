import type { ReactNode } from "react";
import { CHOICE_INPUT, ChoiceGroup, type ChoiceGroupProps } from "@/components/ui/choice-group";

type RadioChipsProps = ChoiceGroupProps & {
  options: readonly { value: string; label: ReactNode }[];
  defaultValue?: string | undefined;
};

/** One of a few short choices of different lengths; wraps where a segmented control would cut words. */
export function RadioChips({ options, defaultValue, ...group }: RadioChipsProps) {
  return (
    <ChoiceGroup {...group}>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative grid min-h-tap min-w-tap place-items-center rounded-full border border-line-strong bg-surface px-4 font-medium text-[0.9375rem] transition-colors hover:border-ink has-checked:border-primary has-checked:bg-primary has-checked:text-primary-on has-focus-visible:outline-2 has-focus-visible:outline-primary has-focus-visible:outline-offset-2 forced-colors:has-checked:outline-2"
          >
            <input
              type="radio"
              name={group.name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              className={CHOICE_INPUT}
            />
            {option.label}
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}
