import type { Page } from "@playwright/test";
import { Studio } from "./support/studio.ts";
import { expect, test } from "./support/test.ts";

const EDITOR_SCRIPT = /\/generated\/run\/editor\.[^/]+\.js$/;
const plain = (page: Page) => page.locator("[data-editor=plain] textarea");
const lines = (page: Page) => page.locator("[data-editor=monaco] .view-lines");

/** The text in Monaco as a screen shows it, without its empty lines. In the document its lines stand in any order. */
async function shown(page: Page): Promise<string> {
  const texts = await page
    .locator("[data-editor=monaco] .view-line")
    .evaluateAll((all) =>
      all
        .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((line) => line.textContent ?? ""),
    );
  return withoutEmptyLines(texts.map((text) => text.replaceAll("\u00a0", " ").trimEnd()).join("\n"));
}

const withoutEmptyLines = (text: string): string => text.replaceAll(/\n+/g, "\n").trimEnd();

test("Run answers while the editor is still on its way, and the editor takes over text, caret and Undo", async ({
  page,
}) => {
  const released = Promise.withResolvers<void>();
  await page.route(EDITOR_SCRIPT, async (route) => {
    await released.promise;
    await route.continue();
  });
  const studio = new Studio(page);
  await page.goto("/exercises/dot");
  await studio.run("wrong-answer");
  const starter = await plain(page).inputValue();

  await plain(page).focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("// one");
  await page.keyboard.press("Enter");
  await page.keyboard.type("// tw");
  await expect(plain(page)).toHaveValue(`// one\n// tw${starter}`);
  released.resolve();
  await studio.ready();

  // Nobody clicks: the next letters go where the last ones went.
  await page.keyboard.type("o");
  await page.keyboard.press("Enter");
  await expect.poll(() => shown(page)).toMatch(/^\/\/ one\n\/\/ two\n/);
  // Steps that were made in the plain editor as well: back to the beginning, and forth again.
  for (let step = 0; step < 12; step++) await page.keyboard.press("ControlOrMeta+Z");
  await expect.poll(() => shown(page)).toBe(withoutEmptyLines(starter));
  for (let step = 0; step < 12; step++) await page.keyboard.press("ControlOrMeta+Y");
  await expect.poll(() => shown(page)).toMatch(/^\/\/ one\n\/\/ two\n/);
});

/** Opens an exercise and types into it while the page is still without its scripts. */
async function typeEarly(page: Page, text: string): Promise<void> {
  const scripts = /\/_next\/static\/.*\.js/;
  const released = Promise.withResolvers<void>();
  await page.route(scripts, async (route) => {
    await released.promise;
    await route.continue();
  });
  await page.goto("/exercises/dot", { waitUntil: "commit" });
  await plain(page).fill(text);
  released.resolve();
  await new Studio(page).ready();
  await page.unroute(scripts);
}

test("what is typed before the page has come alive stays, and replaces no draft", async ({ page }) => {
  await typeEarly(page, "// early");
  await expect.poll(() => shown(page)).toBe("// early");
  await page.keyboard.press("ControlOrMeta+Z");
  await expect.poll(() => shown(page)).toContain("export function dot");
  await page.keyboard.press("ControlOrMeta+Y");
  await expect.poll(() => shown(page)).toBe("// early");

  // The page comes with the starter, for nobody is signed in; the draft is in the browser.
  await typeEarly(page, "// in haste");
  await expect.poll(() => shown(page)).toBe("// early");
  await page.getByRole("button", { name: "Versions" }).click();
  const kept = page
    .getByRole("dialog")
    .getByRole("listitem")
    .filter({ hasText: "typed before the page was ready" });
  await kept.getByRole("button", { name: "Restore" }).click();
  await expect.poll(() => shown(page)).toBe("// in haste");
});

test("the editor completes, explains and marks what is written", async ({ page }) => {
  const studio = new Studio(page);
  await studio.open("dot");
  await studio.write("export function dot(a: Float64Array): number {\n  return Math.hyp\n}\n");
  await lines(page).getByText("hyp").click();
  await page.keyboard.press("End");
  await page.keyboard.press("Control+Space");
  const suggestions = page.locator(".suggest-widget");
  await expect(suggestions).toContainText("hypot", { timeout: 20_000 });
  await page.keyboard.press("Enter");
  await page.keyboard.type("(a)");
  // A vector where numbers belong.
  await expect(page.locator("[data-editor=monaco] .squiggly-error").first()).toBeVisible({ timeout: 20_000 });
  await lines(page).getByText("hypot").hover();
  await expect(page.locator(".monaco-hover").first()).toContainText("square root of the sum of squares");
});

test("what was loaded once is not fetched again", async ({ page }) => {
  const studio = new Studio(page);
  await studio.open("dot");
  await studio.run("wrong-answer");
  await page.reload();
  await studio.ready();
  await studio.run("wrong-answer");
  const fetched = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
      .filter(({ name, transferSize }) => transferSize > 0 && /\/(generated\/run|_next\/static)\//.test(name))
      .map(({ name }) => name),
  );
  expect(fetched).toEqual([]);
});

test.describe("on a touch screen", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the plain editor stays, and Monaco is not even fetched", async ({ page }) => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    const studio = new Studio(page);
    await page.goto("/exercises/dot");
    await page
      .getByRole("button", { name: "Code" })
      .or(page.getByRole("tab", { name: "Code" }))
      .first()
      .click();
    await studio.run("wrong-answer");
    await expect(plain(page)).toBeVisible();
    expect(requests.filter((url) => /\/editor(?:-worker|-icons)?\./.test(url))).toEqual([]);
  });
});

test("long code of a call scrolls in its own box, and a call that ran into a limit has some", async ({
  page,
}) => {
  const studio = new Studio(page);
  await studio.open("dot");
  await studio.write(`export function dot(a: Float64Array, b: Float64Array): number {
    if (a.length !== b.length) throw new RangeError("lengths differ");
    let sum = 0;
    for (let i = 0; i < a.length; ) {
      if (Number.isNaN(a[i] * b[i])) continue;
      sum += a[i] * b[i];
      i++;
    }
    return sum;
  }`);
  await studio.run("time-limit");
  const title = "Code of the call that was running";
  await studio.results.getByText(title, { exact: true }).click();
  await expect(studio.results.getByRole("region", { name: title })).toContainText("new Float64Array([NaN, ");
  const place = await studio.results.boundingBox();
  expect(place!.x + place!.width).toBeLessThanOrEqual(page.viewportSize()!.width);
});
