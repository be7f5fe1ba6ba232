import type { Page } from "@playwright/test";

/** By how many pixels the page is wider than the screen: more than 0, and it can be scrolled sideways. */
export function widthTooMuch(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
