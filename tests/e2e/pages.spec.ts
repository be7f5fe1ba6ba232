import { accessibilityFaults } from "./support/accessibility.ts";
import { solutionOf, Studio } from "./support/studio.ts";
import { widthTooMuch } from "./support/width.ts";
import { expect, test } from "./support/test.ts";

const PAGES = [
  "/",
  "/path",
  "/lessons/dot-product",
  "/labs",
  "/boards",
  "/boards/attention",
  "/boards/attention/pareto",
  "/sign-in",
  "/sign-up",
  "/progress",
  "/exercises/dot",
  "/exercises/attention",
];
const SCREENS = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
/** Longer than any colour of ours takes to change. */
const COLOURS_SETTLE_MS = 300;

for (const path of PAGES) {
  test(`${path} is accessible in light and dark, fits a wide screen and a phone's, and keeps to our host`, async ({
    page,
  }) => {
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      await test.step(screen, async () => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme: "light" });
        // Anew for each screen: a page may be made differently for a small one.
        const response = await page.goto(path);
        expect(response?.status()).toBe(200);
        await expect(page.getByRole("main")).toBeVisible();
        if (path.startsWith("/exercises/") && screen === "wide") await new Studio(page).ready();
        expect(await widthTooMuch(page)).toBeLessThanOrEqual(0);
        const light = await accessibilityFaults(page);
        await page.emulateMedia({ colorScheme: "dark" });
        await page.waitForTimeout(COLOURS_SETTLE_MS);
        expect({ light, dark: await accessibilityFaults(page) }).toEqual({ light: [], dark: [] });
      });
    }
  });
}

test("an address that does not exist answers 404 with a page that leads back", async ({
  browser,
  baseURL,
}) => {
  // The browser itself logs the status of the page as an error, so this page is not watched.
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  for (const path of [
    "/nowhere",
    "/exercises/nowhere",
    "/boards/nowhere",
    "/lessons/nowhere",
    "/labs/nowhere",
  ]) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  }
  await context.close();
});

test("a verdict in which nothing can be pressed is scrolled by keyboard", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 600 });
  await page.goto("/exercises/break-mask");
  const studio = new Studio(page);
  await studio.ready();
  await studio.write(solutionOf("break-mask"));
  await studio.run("accepted");
  const hidden = () => studio.results.evaluate((part) => part.scrollHeight - part.clientHeight);
  await expect.poll(hidden).toBeGreaterThan(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await studio.results.focus();
  await page.keyboard.press("End");
  await expect.poll(() => studio.results.evaluate((part) => part.scrollTop)).toBeGreaterThan(0);
});

test("an address that names a heading leads to it, also in a part that scrolls by itself", async ({
  page,
}) => {
  for (const path of ["/lessons/softmax", "/exercises/softmax"]) {
    await page.goto(path);
    const id = await page.locator(".prose h2[id]:visible").nth(3).getAttribute("id");
    // Another document: a new heading of the same one would be scrolled to without loading it.
    await page.goto("about:blank");
    await page.goto(`${path}#${id}`);
    await expect(page.locator(`h2#${id}`)).toBeInViewport();
  }
});
