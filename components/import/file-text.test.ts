import { expect, it } from "vitest";
import { fileText } from "./file-text";

const DAYS = { from: "2026-11-01", to: "2026-11-22", possiblyTruncated: false };

it("says what a file is, in which language and with which decimal mark", () => {
  const danish = {
    format: "garmin-activities-csv",
    writing: { locale: "da", decimal: "," as const },
    days: DAYS,
  };
  expect(fileText(danish)).toBe(
    "Garmin activity list in Danish, with decimal commas, Sunday 1 Nov 2026 to Sunday 22 Nov 2026.",
  );
  const cut = {
    ...danish,
    writing: { locale: "pt-BR", decimal: "." as const },
    days: { ...DAYS, possiblyTruncated: true },
  };
  expect(fileText(cut)).toMatch(
    /^Garmin activity list in Brazilian Portuguese, Sunday.*Older runs may be missing/,
  );
});

it("says only what is known", () => {
  const days = { from: null, to: null, possiblyTruncated: false };
  expect(fileText({ format: "fit", writing: { locale: null, decimal: null }, days })).toBe("FIT file.");
});
