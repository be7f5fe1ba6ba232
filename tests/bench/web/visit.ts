import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { type Moments, startPageClock } from "./page-clock.ts";

/** A processor a quarter as fast: the usual stand-in for a mid-range device. */
export const slowDown = 4;

export interface Visit {
  readonly url: string;
  readonly settledMs: number;
  /** Wait for code in the editor. */
  readonly editor: boolean;
  readonly context?: BrowserContextOptions;
}

/** Opens a page in a browser that has never seen it, with a slowed processor, and says when what was there. */
export async function visit(browser: Browser, { url, editor, settledMs, context }: Visit): Promise<Moments> {
  const fresh = await browser.newContext(context);
  try {
    const page = await fresh.newPage();
    await page.addInitScript(startPageClock);
    await slow(page);
    await page.goto(url, { waitUntil: "load" });
    if (editor) await page.waitForFunction(() => window.moments.editor !== null, null, { timeout: 60_000 });
    await page.waitForTimeout(settledMs);
    return await page.evaluate(() => window.moments);
  } finally {
    await fresh.close();
  }
}

/** Of the page's main thread alone: workers have cores of their own. */
export async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
}
