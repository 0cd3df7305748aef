import type { ReactNode } from "react";
import { CHOICE_INPUT, ChoiceGroup, type ChoiceGroupProps } from "./choice-group";

type ChipOption = { value: string; label: ReactNode; ariaLabel?: string };

type ChipsProps = ChoiceGroupProps & {
  options: readonly ChipOption[];
  /** `one` of them (radios), or `any` number (checkboxes). */
  choose: "one" | "any";
  /** What is chosen at first. */
  defaultValues?: readonly string[];
};

/** Short choices of different lengths; they wrap where a segmented control would cut words. Native inputs of one name. */
export function Chips({ options, choose, defaultValues = [], ...group }: ChipsProps) {
  return (
    <ChoiceGroup {...group}>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative grid min-h-tap min-w-tap place-items-center rounded-full border border-line-strong bg-surface px-4 font-medium text-[0.9375rem] transition-colors hover:border-ink has-checked:border-primary has-checked:bg-primary has-checked:text-primary-on has-focus-visible:outline-2 has-focus-visible:outline-primary has-focus-visible:outline-offset-2 forced-colors:has-checked:outline-2"
          >
            <input
              type={choose === "one" ? "radio" : "checkbox"}
              name={group.name}
              value={option.value}
              aria-label={option.ariaLabel}
              defaultChecked={defaultValues.includes(option.value)}
              className={CHOICE_INPUT}
            />
            {option.label}
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}
