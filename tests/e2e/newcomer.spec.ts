import { rmSync } from "node:fs";
import { makeDataDir } from "#tests/support/data-dir.ts";
import { freePort, Instance } from "./support/instance.ts";
import { solutionOf, Studio, submissionOf } from "./support/studio.ts";
import { expect, test, watch } from "./support/test.ts";

const CORE = ["dot", "cosine", "transpose", "softmax", "attention"];
const ALL_LIT = { correct: "lit", stable: "lit", fast: "lit" };
/** Five ranked timings, one after another, and staged references between them. */
const RANKED_MS = 6 * 60_000;

test("a newcomer goes from the start page to the attention board, and a restart loses nothing", async ({
  browser,
}) => {
  test.setTimeout(14 * 60_000);
  const dataDir = makeDataDir("newcomer");
  const instance = new Instance({ dataDir, port: await freePort(), env: { RANKED_TIMINGS: "on" } });
  const context = await browser.newContext({ baseURL: instance.url });
  const page = await context.newPage();
  const complaints = watch(page, instance.url);
  const studio = new Studio(page);
  const header = page.getByRole("banner");
  const pathRow = (slug: string) =>
    page
      .getByRole("listitem")
      .filter({ has: page.locator(`a[href="/exercises/${slug}"]`) })
      .last();

  try {
    await test.step("the first start prints a link for the first instructor", async () => {
      await instance.start();
      expect(instance.invitation).not.toBeNull();
    });

    await test.step("the start page lets a guest begin at once", async () => {
      await page.goto("/");
      await expect(page.getByRole("slider").or(page.getByRole("spinbutton")).first()).toBeVisible();
      await page.getByRole("button", { name: "Continue as guest" }).first().click();
      await page.waitForURL("**/exercises/dot");
    });

    await test.step("dot: Run answers in the tab, Submit lights the lamps", async () => {
      await studio.ready();
      await studio.run("wrong-answer");
      await studio.write(solutionOf("dot"));
      await studio.run("accepted");
      await studio.submit("accepted");
      await expect.poll(() => studio.lamps()).toEqual(ALL_LIT);
    });

    await test.step("the path shows the progress", async () => {
      await header.getByRole("link", { name: "Path" }).click();
      await expect(pathRow("dot")).toContainText("Solved · 1 attempt");
    });

    await test.step("signing up keeps it", async () => {
      await header.getByRole("link", { name: "Sign up" }).click();
      await page.getByLabel("Name").fill("Ada Newcomer");
      await page.getByLabel("Password").fill("nine little inner products");
      await page.getByRole("main").getByRole("button", { name: "Sign up" }).click();
      await expect(header).toContainText("Ada Newcomer");
      await page.goto("/path");
      await expect(pathRow("dot")).toContainText("Solved · 1 attempt");
    });

    await test.step("softmax without max-subtraction is unstable, and the page says why", async () => {
      await studio.open("softmax");
      await studio.write(submissionOf("softmax", "unstable", /naive|no-max|plain|without-max|textbook/));
      await studio.submit("unstable");
      await expect(studio.results).toContainText(/overflow/i);
      await expect(studio.results).toContainText(/max/i);
      await expect(studio.results.locator("[data-group=stability]")).toHaveAttribute("data-status", "failed");
      await expect.poll(() => studio.lamps()).toEqual({ correct: "lit", stable: "dark", fast: "dark" });
    });

    await test.step("attention without √d is a wrong answer, with the case that shows it", async () => {
      await studio.open("attention");
      await studio.write(submissionOf("attention", "wrong-answer", /scale|sqrt|root/));
      await studio.submit("wrong-answer");
      for (const word of ["input", "expected", "got", "bound"])
        await expect(studio.results).toContainText(word);
    });

    await test.step("what does not compile is marked in the editor, in its line", async () => {
      await studio.open("cosine");
      await studio.write(
        solutionOf("cosine").replace(/\n\}\s*$/, '\n  const broken: number = "text";\n  return broken;\n}\n'),
      );
      await studio.submit("compile-error");
      await expect(page.locator("[data-editor=monaco] .squiggly-error").first()).toBeVisible();
      await expect(studio.results.getByRole("list", { name: "Compile errors" })).toContainText(
        "not assignable to type",
      );
    });

    await test.step("an endless loop ends at the time limit, in the tab and on the server", async () => {
      await studio.write("export function cosine(): number {\n  for (;;);\n}\n");
      await studio.run("time-limit");
      await studio.submit("time-limit");
    });

    // Somebody who is not signed in: their page of the board is kept, and must not be kept too long.
    const visitor = await (await browser.newContext({ baseURL: instance.url })).newPage();
    await visitor.goto("/boards/attention");
    await expect(visitor.getByText("Nobody stands here yet")).toBeVisible();

    await test.step("the core five are solved", async () => {
      // Attention first: of the ranked timings, which are made one after another, its own is waited for below.
      for (const slug of ["attention", "softmax", "transpose", "cosine"]) {
        await studio.open(slug);
        await studio.write(solutionOf(slug));
        await studio.submit("accepted");
      }
      await page.goto("/path");
      await expect(page.getByText(/^5 of \d+ solved$/)).toBeVisible();
    });

    const ownRow = page.getByRole("row").filter({ has: page.getByText("you", { exact: true }) });
    const speed = ownRow.getByText(/^[\d.]+×$/);
    await test.step("the attention board shows the newcomer once the submission is timed, anonymous until a name is chosen", async () => {
      await page.goto("/boards/attention");
      // The page hears of it by itself.
      await expect(ownRow).toBeVisible({ timeout: RANKED_MS });
      await expect(ownRow).toContainText("anonymous");
      await page.goto("/progress");
      await page.getByLabel("Name on the boards").fill("Newcomer");
      await page.getByRole("button", { name: "Save" }).last().click();
      await expect(page.getByText("✓ Saved.")).toBeVisible();
      await page.goto("/boards/attention");
      await expect(ownRow).toContainText("Newcomer");
      await visitor.goto("/boards/attention");
      await expect(visitor.getByRole("row").filter({ hasText: "Newcomer" })).toContainText("×");
      await visitor.context().close();
    });

    await test.step("the evidence explains the speed; the entry can be taken off the board and put back", async () => {
      await ownRow.getByRole("link").click();
      await expect(page.getByRole("heading", { name: "Every pair" })).toBeVisible();
      await expect(page.getByRole("table", { name: "By size" })).toContainText("×");
      await page.getByText("Take it off the board").click();
      await page.getByRole("button", { name: "Yes, do it" }).click();
      await expect(page.getByRole("main")).toContainText("taken off by its owner");
      await page.getByRole("button", { name: "Put it back" }).click();
      await expect(page.getByRole("main")).toContainText("put back by its owner");
      await page.goto("/boards/attention");
      await expect(ownRow).toBeVisible();
    });

    await test.step("a restart leaves no process behind and loses nothing", async () => {
      const before = await speed.innerText();
      await page.goto("about:blank");
      expect(await instance.stop()).toEqual([]);
      await instance.start();
      await page.goto("/boards/attention");
      expect(await speed.innerText()).toBe(before);
      await page.goto("/path");
      for (const slug of CORE) await expect(pathRow(slug)).toContainText("Solved");
      await studio.open("softmax");
      await expect(page.locator("[data-editor=monaco]")).toContainText("export function softmax");
      await expect.poll(() => studio.lamps()).toEqual(ALL_LIT);
    });

    expect(complaints).toEqual([]);
  } finally {
    await context.close();
    await instance.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
