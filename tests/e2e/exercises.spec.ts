import { readFileSync } from "node:fs";
import { Course } from "#grader/exercise/course.ts";
import { locales } from "#lib/i18n/locale.ts";
import { accessibilityFaults } from "./support/accessibility.ts";
import { solutionOf } from "./support/studio.ts";
import { expect, test } from "./support/test.ts";

const course = Course.parse(
  JSON.parse(readFileSync(new URL("../../exercises/course.json", import.meta.url), "utf8")),
);
/** From a press of Run to the verdict in the tab, on a busy machine. */
const RUN_MS = 30_000;

for (const locale of locales) {
  const colorScheme = locale === "en" ? "light" : "dark";
  test.describe(locale, () => {
    // With the plain editor: that Monaco works is seen elsewhere, and here it would be loaded again for each unit.
    test.beforeEach(async ({ context, page, baseURL }) => {
      await context.addCookies([{ name: "locale", value: locale, url: baseURL ?? "" }]);
      await page.addInitScript(() => {
        // The frame in which programs run has no storage.
        if (top === self) localStorage.setItem("innerproduct:plain-editor", "yes");
      });
      await page.emulateMedia({ colorScheme });
    });

    for (const { id, exercises } of course.units) {
      test(`the exercises of ${id} are accessible (${colorScheme}), and what solves them is accepted in the tab`, async ({
        page,
      }) => {
        test.setTimeout(exercises.length * 2 * RUN_MS);
        for (const slug of exercises) {
          await test.step(slug, async () => {
            await page.goto(`/exercises/${slug}`, { waitUntil: "networkidle" });
            const editor = page.locator("[data-editor=plain] textarea");
            await editor.fill(solutionOf(slug));
            await editor.press("ControlOrMeta+Enter");
            await expect(page.locator("[data-verdict]").first()).toHaveAttribute("data-verdict", "accepted", {
              timeout: RUN_MS,
            });
            expect(await accessibilityFaults(page)).toEqual([]);
          });
        }
      });
    }
  });
}
