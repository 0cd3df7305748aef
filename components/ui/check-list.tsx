import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { CHOICE_INPUT, ChoiceGroup, type ChoiceGroupProps } from "./choice-group";

type CheckListProps = ChoiceGroupProps & {
  options: readonly { value: string; label: ReactNode }[];
  /** What is ticked at first. */
  defaultValues?: readonly string[];
};

/** Any number of statements, each a line of its own. Native checkboxes of one name. */
export function CheckList({ options, defaultValues = [], ...group }: CheckListProps) {
  return (
    <ChoiceGroup {...group}>
      <div className="divide-y divide-line rounded-card border border-line bg-surface">
        {options.map(({ value, label }) => (
          <label
            key={value}
            className="relative flex min-h-tap items-start gap-3.5 px-4 py-3 first:rounded-t-card last:rounded-b-card has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-primary has-focus-visible:outline-offset-2"
          >
            <input
              type="checkbox"
              name={group.name}
              value={value}
              defaultChecked={defaultValues.includes(value)}
              className={CHOICE_INPUT}
            />
            <span
              aria-hidden
              className="mt-0.5 grid size-5 shrink-0 place-items-center rounded border border-line-strong peer-checked:border-primary peer-checked:bg-primary [&>svg]:invisible peer-checked:[&>svg]:visible"
            >
              <Check className="size-3.5 text-primary-on" strokeWidth={3} />
            </span>
            <span className="min-w-0 flex-1 text-[0.9375rem]">{label}</span>
          </label>
        ))}
      </div>
    </ChoiceGroup>
  );
}
