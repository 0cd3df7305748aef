"use client";

import { useSyncExternalStore } from "react";
import { Segmented } from "@/components/ui/segmented";
import { type Theme, themeCookie, themeFromCookie } from "./theme";

const CHANGED = "rungpt:theme";
const readTheme = () => themeFromCookie(document.documentElement.dataset.theme);

function subscribe(notify: () => void) {
  window.addEventListener(CHANGED, notify);
  return () => window.removeEventListener(CHANGED, notify);
}

function choose(theme: Theme) {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is younger than the browsers supported
  document.cookie = themeCookie(theme);
  window.dispatchEvent(new Event(CHANGED));
}

/** Light, dark or as the system says. All switches on a page agree; `name` must differ between them. */
export function ThemeSwitch({ name = "theme" }: { name?: string }) {
  const theme = useSyncExternalStore(subscribe, readTheme, (): Theme => "system");
  return (
    <Segmented
      name={name}
      legend="Colour theme"
      legendHidden
      value={theme}
      onValueChange={(value) => choose(themeFromCookie(value))}
      options={[
        { value: "light", label: "Light" },
        { value: "dark", label: "Dark" },
        { value: "system", label: "Auto", ariaLabel: "As the system says" },
      ]}
    />
  );
}
