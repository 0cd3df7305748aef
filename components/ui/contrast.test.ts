import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split("@variant dark");

function colours(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? "", match[2] ?? ""]),
  );
}

/** Relative luminance and contrast ratio of WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

const themes = [
  { name: "light", tokens: colours(light) },
  // A token that the dark theme does not name keeps its light value.
  { name: "dark", tokens: new Map([...colours(light), ...colours(dark.split("@utility")[0] ?? "")]) },
];

const GROUNDS = ["bg", "surface", "sunken"];
const PAIRS = [
  ["on-primary", "primary"],
  ["on-primary", "primary-hover"],
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["on-danger", "danger"],
  ["on-danger", "danger-hover"],
  ["on-night", "night-raised"],
  ["night-muted", "night"],
  ["accent", "night"],
  ["accent-text", "accent-soft"],
  ["muted", "accent-soft"],
];

describe.each(themes)("$name theme", ({ tokens }) => {
  const value = (name: string) => tokens.get(name) ?? expect.fail(`--${name} is missing`);
  const states = [...tokens.keys()].filter((name) => /^state-[a-z]+$/.test(name));
  const shapes = [...tokens.keys()].filter((name) => /^(kind|zone)-|^run$/.test(name));

  it("keeps text at 4.5 or more on every ground", () => {
    const texts = ["ink", "muted", "accent-text", "danger", ...states];
    for (const ground of GROUNDS)
      for (const text of texts) {
        expect(contrast(value(text), value(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
  });

  it("keeps every state and the muted text readable on the state's own soft ground", () => {
    expect(states).toHaveLength(7);
    for (const state of states)
      for (const text of [state, "ink", "muted"]) {
        expect(
          contrast(value(text), value(`${state}-soft`)),
          `${text} on ${state}-soft`,
        ).toBeGreaterThanOrEqual(4.5);
      }
  });

  it.each(PAIRS)("keeps %s readable on %s", (text, ground) => {
    expect(contrast(value(text), value(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it("keeps shapes and control borders at 3 or more", () => {
    for (const ground of GROUNDS)
      for (const shape of [...shapes, "line-strong"]) {
        expect(contrast(value(shape), value(ground)), `${shape} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
  });
});
