import type { Browser } from "@playwright/test";
import { slow } from "./visit.ts";

declare global {
  interface Window {
    keydowns: number[];
  }
  interface PerformanceObserverInit {
    durationThreshold?: number;
  }
}

export interface TypingOptions {
  readonly url: string;
  /** `bare`: Monaco on a page of its own. */
  readonly editor: "monaco" | "plain" | "bare";
  readonly keys: number;
}

const places = {
  monaco: "[data-editor=monaco] .view-lines",
  plain: "[data-editor=plain] textarea",
  bare: ".monaco-editor .view-lines",
};
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
      window.keydowns = [];
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries())
          if (name === "keydown") window.keydowns.push(duration);
      }).observe({ type: "event", durationThreshold: 16 });
    }, editor);
    await page.goto(url);
    await page.locator(places[editor]).first().click({ timeout: 60_000 });
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type("\n// warm\n", { delay: pauseMs });
    // The first program loads the standard library: that is the start, not the typing.
    await page.waitForTimeout(6_000);
    await slow(page);
    await page.waitForTimeout(500);
    await page.evaluate(() => window.keydowns.splice(0));
    for (let i = 0; i < keys; i++) {
      await page.keyboard.press(text[i % text.length] ?? " ");
      await page.waitForTimeout(pauseMs);
    }
    await page.waitForTimeout(1_000);
    const told = await page.evaluate(() => window.keydowns);
    return [...told, ...Array.from({ length: Math.max(0, keys - told.length) }, () => shortestMs)];
  } finally {
    await context.close();
  }
}
