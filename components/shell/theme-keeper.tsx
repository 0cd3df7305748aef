"use client";

import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { type Theme, themeCookie, themeFromCookie } from "./theme";

const CHANGED = "rungpt:theme";

function choose(theme: Theme) {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is younger than the browsers supported
  document.cookie = themeCookie(theme);
  window.dispatchEvent(new Event(CHANGED));
}

/**
 * Keeps the radios inside on the theme of the page, and the page on the one that is pressed. The radios come from the server,
 * so that a page carries no code for drawing them.
 */
export function ThemeKeeper({ children }: { children: ReactNode }) {
  const radios = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const show = () => {
      const theme = themeFromCookie(document.documentElement.dataset.theme);
      const radio = radios.current?.querySelector<HTMLInputElement>(`input[value=${theme}]`);
      if (radio) radio.checked = true;
    };
    show();
    window.addEventListener(CHANGED, show);
    return () => window.removeEventListener(CHANGED, show);
  }, []);
  const onChange = ({ target }: FormEvent<HTMLDivElement>) => {
    if (target instanceof HTMLInputElement) choose(themeFromCookie(target.value));
  };
  return (
    <div ref={radios} onChange={onChange}>
      {children}
    </div>
  );
}
