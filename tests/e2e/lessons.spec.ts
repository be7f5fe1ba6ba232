import { readFileSync } from "node:fs";
import { Course } from "#grader/exercise/course.ts";
import { locales } from "#grader/exercise/exercise.ts";
import { partsOfLesson } from "#grader/exercise/lesson/parse-lesson.ts";
import { messages } from "#lib/i18n/messages.ts";
import { accessibilityFaults } from "./support/accessibility.ts";
import { inVisits, VISIT_MS } from "./support/visits.ts";
import { widthTooMuch } from "./support/width.ts";
import { expect, test } from "./support/test.ts";

const EXERCISES = new URL("../../exercises/", import.meta.url);
const { units } = Course.parse(JSON.parse(readFileSync(new URL("course.json", EXERCISES), "utf8")));

/** What a card says whose exercise is not there. */
const missing = {
  en: messages.en.lesson.card.missing,
  "zh-CN": messages["zh-CN"].lesson.card.missing,
};

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ locale });

    for (const visit of inVisits(units)) {
      test(`lessons with all their parts, and accessible: ${visit.map(({ id }) => id).join(", ")}`, async ({
        page,
      }) => {
        test.setTimeout(visit.length * VISIT_MS);
        for (const { id, title } of visit) {
          await test.step(id, async () => {
            const file = locale === "en" ? "README.md" : "README.zh-CN.md";
            const parts = partsOfLesson(readFileSync(new URL(`lessons/${id}/${file}`, EXERCISES), "utf8"));
            const count = (kind: string) => parts.filter((part) => part.kind === kind).length;
            await page.goto(`/lessons/${id}`);
            await expect(page.getByRole("heading", { level: 1 })).toHaveText(title[locale]);
            const main = page.getByRole("main");
            await expect(main.locator("form[id]")).toHaveCount(count("question"));
            await expect(main.locator("[data-lab]")).toHaveCount(count("lab"));
            await expect(main.getByText(missing[locale])).toHaveCount(0);
            await expect(main.locator("a[href^='/exercises/']").first()).toBeVisible();
            // A formula that does not parse is shown as an error, never left out.
            await expect(main.locator(".katex-error")).toHaveCount(0);
            expect(await widthTooMuch(page)).toBeLessThanOrEqual(0);
            expect(await accessibilityFaults(page)).toEqual([]);
          });
        }
      });
    }
  });
}

test("an answer is judged at once, explained, and still there for a guest who comes back", async ({
  page,
}) => {
  await page.goto("/lessons/dot-product");
  const question = page
    .locator("form[id]")
    .filter({ has: page.getByRole("radio") })
    .first();
  await question.getByRole("radio").first().check();
  await question.getByRole("button", { name: "Check" }).click();
  await expect(question.getByText(/^[✓✕] /)).toBeVisible();
  await expect(question.getByRole("link", { name: /continue as a guest/ })).toBeVisible();

  await page.goto("/");
  await page.getByRole("button", { name: "Continue as guest" }).first().click();
  await page.waitForURL("**/exercises/dot");
  await page.goto("/lessons/dot-product");
  const radios = question.getByRole("radio");
  const status = question.locator("output");
  for (let i = 0; i < (await radios.count()); i++) {
    const saved = page.waitForResponse((response) => response.request().method() === "POST");
    await radios.nth(i).check();
    await page.keyboard.press("Enter");
    await saved;
    if ((await status.textContent())?.startsWith("✓")) break;
  }
  await expect(status).toHaveText("✓ Right.");
  await expect(question.locator("details")).toHaveAttribute("open", "");
  await page.reload();
  await expect(status).toHaveText("✓ Right.");
  await page.goto("/path");
  await expect(page.getByText(/^self-check 1 of \d$/)).toBeVisible();
});
