import type { Browser } from "@playwright/test";
import { slow } from "./visit.ts";

export interface TypingOptions {
  readonly url: string;
  readonly editor: "monaco" | "plain";
  readonly keys: number;
}

const text = "let sum = 0; for (const value of x) sum += value * value; ";
const pauseMs = 60;
/** Event Timing tells of no event that took less. */
const shortestMs = 16;

/** Milliseconds from each keydown to the next frame painted, as the browser itself measures it (Event Timing, steps of 8 ms). */
export async function measureTyping(
  browser: Browser,
  { url, editor, keys }: TypingOptions,
): Promise<number[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript((kind) => {
      if (kind === "plain") localStorage.setItem("innerproduct:plain-editor", "yes");
      const durations: number[] = [];
      Object.assign(window, { durations });
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) if (name === "keydown") durations.push(duration);
      }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    }, editor);
    await page.goto(url);
    const place = page.locator(
      editor === "monaco" ? "[data-editor=monaco] .view-lines" : "[data-editor=plain] textarea",
    );
    await place.first().click({ timeout: 60_000 });
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type("\n// warm\n", { delay: pauseMs });
    // The first program loads the standard library: that is the start, not the typing.
    await page.waitForTimeout(6_000);
    await slow(page);
    await page.waitForTimeout(500);
    await page.evaluate(() => (window as unknown as { durations: number[] }).durations.splice(0));
    for (let i = 0; i < keys; i++) {
      await page.keyboard.press(text[i % text.length] ?? " ");
      await page.waitForTimeout(pauseMs);
    }
    await page.waitForTimeout(1_000);
    const told = await page.evaluate(() => (window as unknown as { durations: number[] }).durations);
    return [...told, ...Array.from({ length: Math.max(0, keys - told.length) }, () => shortestMs)];
  } finally {
    await context.close();
  }
}
