import { describe, expect, it } from "vitest";
import { themeCookie, themeFromCookie } from "./theme";

describe("theme", () => {
  it("follows the system when the cookie is missing or foreign", () => {
    expect(themeFromCookie(undefined)).toBe("system");
    expect(themeFromCookie("neon")).toBe("system");
  });

  it("remembers a chosen theme", () => {
    expect(themeFromCookie("dark")).toBe("dark");
    expect(themeCookie("dark")).toMatch(/^theme=dark; Path=\/; Max-Age=31536000; SameSite=Lax$/);
  });

  it("forgets the choice when the runner goes back to the system's", () => {
    expect(themeCookie("system")).toContain("Max-Age=0");
  });
});
