import { UnitSettings } from "@/components/settings/profile-forms";
import { Section } from "@/components/settings/section";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import type { Units } from "@/lib/training/format";

/** How things are shown; nothing here changes the plan. */
export function DisplaySection({ units }: { units: Units }) {
  return (
    <Section id="display" title="Units and theme" current={units === "km" ? "Kilometres." : "Miles."}>
      <UnitSettings units={units} />
      <div className="mt-8 sm:max-w-80">
        <p className="mb-2 font-medium text-[0.9375rem]">Colour theme</p>
        <ThemeSwitch name="theme-settings" />
      </div>
    </Section>
  );
}
