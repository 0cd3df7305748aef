/** `system` is the absence of a choice: no cookie, no attribute, the media query decides. */
export const THEMES = ["light", "dark", "system"] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = "theme";
const YEAR_S = 365 * 24 * 60 * 60;

/** The theme a cookie value stands for; anything unknown is `system`. */
export function themeFromCookie(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "system";
}

/** The cookie that remembers a theme for a year. It holds no personal data and is read when the page is rendered. */
export function themeCookie(theme: Theme): string {
  const age = theme === "system" ? 0 : YEAR_S;
  return `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${age}; SameSite=Lax`;
}
