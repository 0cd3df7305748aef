import type { ReactNode } from "react";
import { CHOICE_INPUT, ChoiceGroup, type ChoiceGroupProps, choiceState } from "./choice-group";

export type SegmentOption = {
  value: string;
  label: ReactNode /** Spoken in place of a short label. */;
  ariaLabel?: string;
};

type SegmentedProps = ChoiceGroupProps & {
  options: readonly SegmentOption[];
  defaultValue?: string;
  /** With `onValueChange` (client components) the group is controlled. */
  value?: string;
  onValueChange?: (value: string) => void;
  required?: boolean;
};

/** One choice out of a handful of short words, side by side: units, RPE, feeling. */
export function Segmented(props: SegmentedProps) {
  const { options, defaultValue, value, onValueChange, required = false, ...group } = props;
  const state = { current: value, initial: defaultValue, onChange: onValueChange };
  return (
    <ChoiceGroup {...group}>
      <div className="flex gap-1 rounded-full bg-sunken p-1 shadow-[inset_0_0_0_1px_var(--line)]">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative grid min-h-9 min-w-0 flex-1 place-items-center rounded-full px-2 text-center font-medium text-muted text-sm transition-colors hover:text-ink has-checked:bg-surface has-checked:text-ink has-checked:shadow-raised has-checked:inset-ring has-checked:inset-ring-line-strong has-focus-visible:outline-2 has-focus-visible:outline-primary forced-colors:has-checked:outline-2 pointer-coarse:min-h-tap"
          >
            <input
              type="radio"
              name={group.name}
              value={option.value}
              required={required}
              aria-label={option.ariaLabel}
              className={CHOICE_INPUT}
              {...choiceState(option.value, state)}
            />
            <span className="truncate">{option.label}</span>
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}
