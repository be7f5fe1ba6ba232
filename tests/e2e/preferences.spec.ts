import { expect, test } from "./support/test.ts";

test("the language is switched by one press and remembered", async ({ page }) => {
  await page.goto("/path");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "简体中文" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await page.goto("/exercises/dot");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("main")).toContainText(/[\u4e00-\u9fff]{4}/);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test.describe("somebody whose browser asks for Chinese", () => {
  test.use({ locale: "zh-CN" });

  test("gets Chinese at once", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  });
});

test("the theme goes round by its button and is remembered", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/path");
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole("button", { name: "Theme: as the system" }).click();
  await page.getByRole("button", { name: "Theme: light" }).click();
  await expect(page.getByRole("button", { name: "Theme: dark" })).toBeVisible();
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.goto("/boards");
  expect(await background()).toBe(dark);
});

test("everything on the exercise page is reached by keyboard, and the editor lets go", async ({ page }) => {
  await page.goto("/exercises/dot");
  await page.locator("[data-editor=monaco] .view-lines").first().click({ timeout: 30_000 });
  await page.keyboard.press("Escape");
  const reached: string[] = [];
  for (let presses = 0; presses < 8 && !reached.includes("Submit"); presses += 1) {
    await page.keyboard.press("Tab");
    reached.push((await page.evaluate(() => document.activeElement?.textContent)) ?? "");
  }
  expect(reached).toEqual(expect.arrayContaining(["Run", "Submit"]));
});
