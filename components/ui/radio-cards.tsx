import type { ReactNode } from "react";
import { CHOICE_INPUT, ChoiceGroup, type ChoiceGroupProps, choiceState } from "./choice-group";
import { cn } from "./cn";

export type RadioCardOption = { value: string; label: ReactNode; description?: ReactNode; icon?: ReactNode };

type RadioCardsProps = ChoiceGroupProps & {
  options: readonly RadioCardOption[];
  defaultValue?: string;
  /** With `onValueChange` (client components) the group is controlled. */
  value?: string;
  onValueChange?: (value: string) => void;
  columns?: 1 | 2 | 3;
  required?: boolean;
};

const COLUMNS = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-3" };

/** One choice out of a few, each with room to explain itself. Native radios: arrows and forms work without script. */
export function RadioCards(props: RadioCardsProps) {
  const { options, defaultValue, value, onValueChange, columns = 1, required = false, ...group } = props;
  const state = { current: value, initial: defaultValue, onChange: onValueChange };
  return (
    <ChoiceGroup {...group}>
      <div className={cn("grid gap-2.5", COLUMNS[columns])}>
        {options.map((option) => (
          <label
            key={option.value}
            className="group relative flex min-h-14 items-start gap-3.5 rounded-card border border-line bg-surface p-4 transition-colors hover:border-line-strong has-checked:border-primary has-checked:bg-accent-soft has-checked:shadow-[inset_0_0_0_1px_var(--primary)] has-focus-visible:outline-2 has-focus-visible:outline-primary has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={group.name}
              value={option.value}
              required={required}
              className={CHOICE_INPUT}
              {...choiceState(option.value, state)}
            />
            {option.icon ? (
              <span aria-hidden className="mt-0.5 text-ink [&>svg]:size-5">
                {option.icon}
              </span>
            ) : null}
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{option.label}</span>
              {option.description ? (
                <span className="mt-0.5 block text-muted text-sm">{option.description}</span>
              ) : null}
            </span>
            <span
              aria-hidden
              className="mt-0.5 grid size-5 shrink-0 place-items-center rounded-full border border-line-strong peer-checked:border-primary peer-checked:bg-primary peer-checked:[&>span]:bg-primary-on"
            >
              <span className="size-2 rounded-full" />
            </span>
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}
