import { Segmented } from "@/components/ui/segmented";
import { ThemeKeeper } from "./theme-keeper";

/** Light, dark or as the system says. All switches on a page agree; `name` must differ between them. */
export function ThemeSwitch({ name = "theme" }: { name?: string }) {
  return (
    <ThemeKeeper>
      <Segmented
        name={name}
        legend="Colour theme"
        legendHidden
        defaultValue="system"
        options={[
          { value: "light", label: "Light" },
          { value: "dark", label: "Dark" },
          { value: "system", label: "Auto", ariaLabel: "As the system says" },
        ]}
      />
    </ThemeKeeper>
  );
}
