import type { Browser } from "@playwright/test";
import { slow } from "./visit.ts";

/** Opens an exercise with the editor's script held back for ever and clicks Run: the kind of verdict that it shows; null for none. */
export async function runWithoutMonaco(browser: Browser, url: string): Promise<string | null> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.route(/\/generated\/run\/editor\.[^/]+\.js$/, () => {});
    await slow(page);
    await page.goto(url, { waitUntil: "commit" });
    await page.getByRole("button", { name: "Run", exact: true }).click();
    const verdict = page.locator("[data-verdict]").first();
    await verdict.waitFor({ timeout: 30_000 }).catch(() => {});
    return (await verdict.count()) > 0 ? await verdict.getAttribute("data-verdict") : null;
  } finally {
    await context.close();
  }
}
