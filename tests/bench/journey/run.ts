import type { Browser } from "@playwright/test";
import { solutionOf, Studio } from "#tests/e2e/support/studio.ts";

/** Milliseconds from the click on Run to the frame that shows `accepted`; the first one after the page was opened comes first. */
export async function measureRun(
  browser: Browser,
  { url, slug, runs }: { url: string; slug: string; runs: number },
): Promise<number[]> {
  const context = await browser.newContext({
    baseURL: url,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const studio = new Studio(page);
  await studio.open(slug);
  await studio.write(solutionOf(slug));
  const button = page.getByRole("button", { name: "Run", exact: true });
  const times: number[] = [];
  while (times.length <= runs) {
    times.push(await button.evaluate(clickAndWait));
    await studio.expectVerdict("accepted", 1_000);
  }
  await context.close();
  return times;
}

/** Runs in the page. The verdict before goes when judging begins: the next one counts, once its frame is drawn. */
function clickAndWait(button: HTMLElement | SVGElement): Promise<number> {
  return new Promise((resolve, reject) => {
    let begun = document.querySelector("[data-verdict]") === null;
    const observer = new MutationObserver(() => {
      const shown = document.querySelector("[data-verdict]") !== null;
      if (!shown) begun = true;
      else if (begun) {
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - clickedAt)));
      }
    });
    observer.observe(document.body, { childList: true, subtree: true });
    setTimeout(() => reject(new Error("Run showed no verdict within 20 s.")), 20_000);
    const clickedAt = performance.now();
    button.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
  });
}
