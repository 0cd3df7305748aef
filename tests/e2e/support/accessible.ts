import type { Page } from "playwright-core";
import { expect } from "vitest";
import { violationsOf } from "./axe";

/** Expects no violation of WCAG 2.2 AA that axe can find, and nothing that is wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}
