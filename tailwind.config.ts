import type { Config } from "tailwindcss";

/** A colour family of `globals.css`: the text/line colour and its soft background. */
const state = (name: string) => ({ DEFAULT: `var(--state-${name})`, soft: `var(--state-${name}-soft)` });
const kind = (name: string) => `var(--kind-${name})`;
const zone = (name: string) => `var(--zone-${name})`;

/** Names only: every value lives in `app/globals.css` as a CSS variable, so both themes share one class list. */
export default {
  // A theme chosen by the runner wins; without one the system decides, with no script before the first paint.
  darkMode: [
    "variant",
    [
      '&:where([data-theme="dark"], [data-theme="dark"] *)',
      "@media (prefers-color-scheme: dark) { &:where(:root:not([data-theme]), :root:not([data-theme]) *) }",
    ],
  ],
  theme: {
    extend: {
      colors: {
        bg: "var(--bg)",
        surface: "var(--surface)",
        sunken: "var(--sunken)",
        line: { DEFAULT: "var(--line)", strong: "var(--line-strong)" },
        ink: "var(--ink)",
        muted: "var(--muted)",
        faint: "var(--faint)",
        primary: { DEFAULT: "var(--primary)", hover: "var(--primary-hover)", on: "var(--on-primary)" },
        accent: {
          DEFAULT: "var(--accent)",
          hover: "var(--accent-hover)",
          on: "var(--on-accent)",
          soft: "var(--accent-soft)",
          text: "var(--accent-text)",
        },
        night: {
          DEFAULT: "var(--night)",
          raised: "var(--night-raised)",
          line: "var(--night-line)",
          on: "var(--on-night)",
          muted: "var(--night-muted)",
        },
        danger: { DEFAULT: "var(--danger)", hover: "var(--danger-hover)", on: "var(--on-danger)" },
        state: {
          planned: state("planned"),
          assumed: state("assumed"),
          completed: state("completed"),
          partial: state("partial"),
          far: state("far"),
          missed: state("missed"),
          neutral: state("neutral"),
        },
        run: "var(--run)",
        kind: {
          easy: kind("easy"),
          recovery: kind("recovery"),
          long: kind("long"),
          marathon: kind("marathon"),
          tempo: kind("tempo"),
          interval: kind("interval"),
          repetition: kind("repetition"),
          race: kind("race"),
          "run-walk": kind("run-walk"),
          strides: kind("strides"),
        },
        zone: {
          walk: zone("walk"),
          e: zone("e"),
          m: zone("m"),
          t: zone("t"),
          i: zone("i"),
          r: zone("r"),
        },
      },
      fontFamily: {
        sans: ["var(--font-geist-sans)", "ui-sans-serif", "system-ui", "sans-serif"],
        mono: ["ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "monospace"],
      },
      borderRadius: {
        control: "var(--radius-control)",
        card: "var(--radius-card)",
        hero: "var(--radius-hero)",
      },
      boxShadow: {
        card: "var(--shadow-card)",
        raised: "var(--shadow-raised)",
        overlay: "var(--shadow-overlay)",
      },
      spacing: {
        gutter: "var(--gutter)",
        tabbar: "var(--tabbar)",
        rail: "var(--rail)",
        tap: "var(--tap)",
      },
      maxWidth: { page: "var(--page)", prose: "var(--prose)" },
    },
  },
} satisfies Config;
