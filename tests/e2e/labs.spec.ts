import { labNames, labParameters } from "#grader/exercise/lesson/lab-parameters.ts";
import { locales } from "#lib/i18n/locale.ts";
import { messages } from "#lib/i18n/messages.ts";
import { accessibilityFaults } from "./support/accessibility.ts";
import { inVisits, VISIT_MS } from "./support/visits.ts";
import { widthTooMuch } from "./support/width.ts";
import { expect, type Locator, type Page, test } from "./support/test.ts";

const NARROWEST = { width: 360, height: 740 };

for (const locale of locales) {
  test.describe(locale, () => {
    test.beforeEach(async ({ context, baseURL }) => {
      await context.addCookies([{ name: "locale", value: locale, url: baseURL ?? "" }]);
    });

    // The words differ from language to language, the colours from scheme to scheme: two looks are enough.
    const colorScheme = locale === "en" ? "light" : "dark";
    for (const names of inVisits(labNames)) {
      test(`accessible (${colorScheme}), and fit for the narrowest screen: ${names.join(", ")}`, async ({
        page,
      }) => {
        test.setTimeout(names.length * VISIT_MS);
        await page.emulateMedia({ colorScheme });
        const usual = page.viewportSize()!;
        for (const name of names) {
          await test.step(name, async () => {
            await page.setViewportSize(usual);
            const lab = await open(page, name);
            await expect(page.getByRole("heading", { level: 1 })).toHaveText(
              messages[locale].labs[name].title,
            );
            expect(await accessibilityFaults(page)).toEqual([]);
            await page.setViewportSize(NARROWEST);
            await expect(lab).toBeInViewport();
            expect(await widthTooMuch(page)).toBeLessThanOrEqual(0);
          });
        }
      });
    }

    test("a lab that computes is fit for the narrowest screen until it is done, too", async ({ page }) => {
      // What no worker hears is computed for ever.
      await page.addInitScript(() => {
        Worker.prototype.postMessage = () => undefined;
      });
      await page.setViewportSize(NARROWEST);
      const computing = {
        atOnce: ["high-dimensional-angles", "retrieval", "score-variance"],
        asked: ["scorer-cost", "roofline"],
      };
      for (const name of [...computing.atOnce, ...computing.asked]) {
        await test.step(name, async () => {
          const lab = await open(page, name);
          if (computing.asked.includes(name)) {
            await lab.getByRole("button", { name: messages[locale].labs.shared.start }).click();
          }
          await expect(lab.getByRole("progressbar")).toBeVisible();
          expect(await widthTooMuch(page)).toBeLessThanOrEqual(0);
        });
      }
    });

    // What a lab does is the same in every language.
    const changeable = labNames.filter((name) => Object.keys(labParameters[name]).length > 0);
    for (const names of locale === "en" ? inVisits(changeable) : []) {
      test(`changed by the keyboard, kept by a reload and taken back by Reset: ${names.join(", ")}`, async ({
        page,
      }) => {
        test.setTimeout(names.length * VISIT_MS);
        for (const name of names) {
          await test.step(name, async () => {
            const lab = await open(page, name);
            const start = await shown(lab);
            await change(lab);
            await expect.poll(() => shown(lab)).not.toEqual(start);
            await expect.poll(() => new URL(page.url()).search).not.toBe("");
            const changed = await shown(lab);
            await page.reload();
            await expect.poll(() => shown(lab)).toEqual(changed);
            await lab.getByRole("button", { name: messages[locale].labs.shared.reset }).press("Enter");
            await expect.poll(() => shown(lab)).toEqual(start);
            await expect.poll(() => new URL(page.url()).search).toBe("");
          });
        }
      });
    }

    test("a parameter that a lab cannot show is named, with what is allowed, and the usual value stands", async ({
      page,
    }) => {
      await page.goto("/labs/projection?ax=9&bx=2&speed=1");
      const notice = page.getByRole("main").getByRole("listitem");
      await expect(notice.filter({ hasText: "ax = 9" })).toContainText("-6");
      await expect(notice.filter({ hasText: "speed" })).toContainText("ax, ay, bx, by");
      const [a1, a2, b1] = await page.getByRole("spinbutton").evaluateAll(valuesOf);
      expect([a1, a2, b1]).toEqual(["4", "0", "2"]);
    });

    test("the index leads to every lab", async ({ page }) => {
      await page.goto("/labs");
      for (const name of labNames) {
        await expect(page.getByRole("link", { name: messages[locale].labs[name].title })).toHaveAttribute(
          "href",
          `/labs/${name}`,
        );
      }
      expect(await accessibilityFaults(page)).toEqual([]);
    });
  });
}

test("a tip that is dragged moves the vector, and the link that is copied shows it", async ({ page }) => {
  const lab = await open(page, "projection");
  const tip = lab.locator('[data-vector="b"]');
  const box = await tip.boundingBox();
  if (!box) throw new Error("The tip of b is not on the screen.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y + 40, { steps: 4 });
  await page.mouse.up();
  const moved = await shown(lab);
  await lab.getByRole("button", { name: "Copy link to this state" }).click();
  await expect(lab.getByText("Copied.")).toBeVisible();
  await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
  expect(await shown(lab)).toEqual(moved);
});

test("in a lesson the address keeps the state of the lab that was touched, also of the second of its name", async ({
  page,
}) => {
  await page.goto("/lessons/softmax");
  const labs = page.locator('[data-lab="temperature"][data-ready]');
  await expect(labs).toHaveCount(2);
  const start = await shown(labs.first());
  await change(labs.nth(1));
  await expect.poll(() => new URL(page.url()).search).toMatch(/^\?lab=temperature-2&/);
  const changed = await shown(labs.nth(1));
  await page.reload();
  await expect(labs).toHaveCount(2);
  expect(await shown(labs.nth(1))).toEqual(changed);
  expect(await shown(labs.first())).toEqual(start);
});

test("another language shows the same state", async ({ page }) => {
  const lab = await open(page, "projection");
  await change(lab);
  await expect.poll(() => new URL(page.url()).search).toBe("?ax=4.1");
  await page.getByRole("button", { name: "简体中文" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(messages["zh-CN"].labs.projection.title);
  await expect(lab.getByRole("spinbutton").first()).toHaveValue("4.1");
  expect(new URL(page.url()).search).toBe("?ax=4.1");
});

test("a long computation can be cancelled", async ({ page }) => {
  await page.goto("/labs/high-dimensional-angles?d=4096&samples=20000");
  const lab = page.locator("[data-lab][data-ready]");
  await lab.getByRole("button", { name: "Cancel" }).click();
  await expect(lab.getByRole("progressbar")).toHaveCount(0);
});

for (const address of ["scorer-cost?n=16&d=8", "roofline"]) {
  test(`${address} measures on this machine, says on which, and stays accessible`, async ({ page }) => {
    await page.goto(`/labs/${address}`);
    const lab = page.locator("[data-lab][data-ready]");
    await lab.getByRole("button", { name: "Measure" }).click();
    await expect(lab.getByRole("button", { name: "Measure again" })).toBeEnabled({ timeout: 50_000 });
    await expect(lab.getByText(/^Measured in .+, with \d+ processors/)).toBeVisible();
    await expect(lab.getByRole("table").last().getByText("—")).toHaveCount(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

test("the random pairs of score-variance are drawn, and their variance is the dimension", async ({
  page,
}) => {
  await page.goto("/labs/score-variance?d=16&samples=2000");
  const variance = page.locator('[data-figure="variance"]');
  await expect(variance).toHaveText(/^\d+(\.\d+)? ± \d/);
  const [measured = NaN, error = NaN] = ((await variance.textContent()) ?? "").split(" ± ").map(Number);
  expect(Math.abs(measured - 16)).toBeLessThan(5 * error);
});

test("a lab that does not exist is not found", async ({ browser, baseURL }) => {
  // The browser itself logs the status of the page as an error, so this page is not watched.
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  const response = await page.goto("/labs/nowhere");
  expect(response?.status()).toBe(404);
  await context.close();
});

async function open(page: Page, name: string): Promise<Locator> {
  await page.goto(`/labs/${name}`);
  const lab = page.locator(`[data-lab="${name}"][data-ready]`);
  await expect(lab).toBeVisible();
  return lab;
}

/** Everything that says in what state the lab is. */
async function shown(lab: Locator): Promise<string[]> {
  const inputs = await lab.locator("input").evaluateAll(valuesOf);
  const handles = await lab
    .locator("[aria-roledescription]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
  const pressed = await lab
    .locator("[aria-pressed]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-pressed") ?? ""));
  return [...inputs, ...handles, ...pressed];
}

/** The first thing that arrow keys move, moved by one; a choice, a slider or the tip of a vector. */
async function change(lab: Locator): Promise<void> {
  const first = lab.locator("[aria-roledescription], input[type=range], input[type=radio]:checked").first();
  await first.press("ArrowRight");
}

function valuesOf(inputs: Element[]): string[] {
  return inputs.flatMap((input) => {
    if (!(input instanceof HTMLInputElement)) return [];
    return input.type === "radio" ? [String(input.checked)] : [input.value];
  });
}
