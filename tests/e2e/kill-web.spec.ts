import type { Browser, Response } from "@playwright/test";
import { rmSync } from "node:fs";
import { AttemptsReply } from "#app/api/submissions/wire.ts";
import { makeDataDir } from "#tests/support/data-dir.ts";
import { freePort, Instance } from "./support/instance.ts";
import { commandOf, isAlive } from "./support/processes.ts";
import { solutionOf, Studio } from "./support/studio.ts";
import { expect, type Locator, type Page, test, watch } from "./support/test.ts";

/** Ends at a limit, after seconds: long enough to be in the middle of. */
const ENDLESS = "export function dot(): number {\n  for (;;);\n}\n";
const WEB = /next-server|next.dist.bin.next/;
/** What lies between a submission and its verdict here: a restart of the web and a grading, on a busy machine. */
const VERDICT_TIMEOUT_MS = 90_000;

test.describe("a web server killed while a submission is judged", () => {
  test.setTimeout(180_000);
  const dataDir = makeDataDir("kill-web");
  let instance: Instance;

  test.beforeAll(async () => {
    instance = new Instance({ dataDir, port: await freePort() });
    await instance.start();
  });
  test.afterAll(async () => {
    await instance.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  test("in the middle of the grading: the page that waits shows its one verdict", async ({ browser }) => {
    const { page, studio, thrown } = await openDot(browser, instance);
    await studio.write(ENDLESS);
    await submitButton(page).click();
    await expect.poll(() => submissionsOf(page), { intervals: [50] }).toEqual(["grading"]);
    await expect(page.getByRole("banner")).toContainText("Guest");
    await killWeb(instance);
    await expect(studio.results.locator("[data-verdict]")).toHaveCount(0);

    await studio.expectVerdict("time-limit", VERDICT_TIMEOUT_MS);
    await expectOneAttempt(page, "time-limit");
    expect(thrown()).toEqual([]);
  });

  test("right after it took the submission: the page opened anew shows its one verdict", async ({
    browser,
  }) => {
    const { page, studio } = await openDot(browser, instance);
    await studio.write(solutionOf("dot"));
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === "POST" && isSubmissions(response)),
      submitButton(page).click(),
    ]);
    await killWeb(instance);
    expect(answer.status()).toBe(201);

    const again = await page.context().newPage();
    await page.close();
    const reopened = new Studio(again);
    await expect(() => reopened.open("dot")).toPass({ timeout: 60_000 });
    const complaints = watch(again, instance.url);
    await reopened.expectVerdict("accepted", VERDICT_TIMEOUT_MS);
    await expectOneAttempt(again, "accepted");
    expect(complaints).toEqual([]);
  });
});

const submitButton = (page: Page): Locator => page.getByRole("button", { name: "Submit", exact: true });
const isSubmissions = (response: Response): boolean => response.url().endsWith("/api/submissions");
const webOf = (instance: Instance): number | undefined =>
  instance.processes.find((pid) => WEB.test(commandOf(pid)));

/**
 * The page of somebody who has not been here before: submitting makes them a guest. It may lose its server, which its console
 * tells, and where that breaks off a page on its way, React throws the broken stream ("network error") at the page that then
 * waits and comes back; whatever else its scripts throw is a fault all the same.
 */
async function openDot(browser: Browser, { url }: Instance) {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  await page.goto("/exercises/dot");
  const complaints = watch(page, url);
  const studio = new Studio(page);
  await studio.ready();
  const lost = /^console: |^thrown: network error$/;
  return { page, studio, thrown: () => complaints.filter((one) => !lost.test(one)) };
}

async function killWeb(instance: Instance): Promise<void> {
  const pid = webOf(instance);
  if (pid === undefined) throw new Error("No web server was found to kill.");
  process.kill(pid, "SIGKILL");
  await expect.poll(() => isAlive(pid), { intervals: [10] }).toBe(false);
}

/** What the server knows of this guest's submissions to dot: each one's verdict, or how far it is. */
async function submissionsOf(page: Page): Promise<string[]> {
  const response = await page.request.get("/api/submissions?slug=dot");
  if (!response.ok()) return [`status ${response.status()}`];
  const { rows } = AttemptsReply.parse(await response.json());
  return rows.map(({ status, verdict }) => verdict?.kind ?? status);
}

/** One submission with one verdict; and it counted once, as recording it again would not. */
async function expectOneAttempt(page: Page, verdict: string): Promise<void> {
  await expect.poll(() => submissionsOf(page)).toEqual([verdict]);
  await page.goto("/path");
  const row = page.getByRole("listitem").filter({ has: page.locator('a[href="/exercises/dot"]') });
  await expect(row.last()).toContainText("· 1 attempt");
}
