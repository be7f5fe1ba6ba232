import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, type Locator, type Page } from "./test.ts";

const EXERCISES = fileURLToPath(new URL("../../../exercises", import.meta.url));
/** From a submission in the queue to its verdict, timing included, on a busy machine. */
const VERDICT_TIMEOUT_MS = 90_000;

/** The exercise page as a learner uses it. */
export class Studio {
  readonly page: Page;
  readonly results: Locator;

  constructor(page: Page) {
    this.page = page;
    this.results = page.getByRole("region", { name: "Results" });
  }

  async open(slug: string): Promise<void> {
    await this.page.goto(`/exercises/${slug}`);
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.page.locator("[data-editor=monaco] .monaco-editor").first()).toBeVisible({
      timeout: 30_000,
    });
  }

  /** Replaces the whole text, as somebody who pastes from elsewhere does. */
  async write(source: string): Promise<void> {
    await this.page.locator("[data-editor=monaco] .view-lines").first().click();
    await this.page.evaluate((text) => navigator.clipboard.writeText(text), source);
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.press("ControlOrMeta+V");
  }

  async run(verdict: string): Promise<void> {
    await this.page.getByRole("button", { name: "Run", exact: true }).click();
    await expect(this.results).toContainText("Run, in this browser", { timeout: 20_000 });
    await this.expectVerdict(verdict, 20_000);
  }

  async submit(verdict: string): Promise<void> {
    await this.page.getByRole("button", { name: "Submit", exact: true }).click();
    await expect(this.results).toContainText(/Submission · [\d.]+ of \d+ points/, {
      timeout: VERDICT_TIMEOUT_MS,
    });
    await this.expectVerdict(verdict, VERDICT_TIMEOUT_MS);
  }

  async expectVerdict(verdict: string, timeout: number): Promise<void> {
    await expect(this.results.locator("[data-verdict]").first()).toHaveAttribute("data-verdict", verdict, {
      timeout,
    });
  }

  /** The lamps of this exercise, in the page's header. */
  async lamps(): Promise<Record<string, string | null>> {
    const lamps = this.page
      .getByRole("main")
      .getByRole("list", { name: "Lamps" })
      .first()
      .locator("[data-lamp]");
    const states = await lamps.evaluateAll((all) =>
      all.map((one) => [one.getAttribute("data-lamp") ?? "", one.getAttribute("data-state")] as const),
    );
    return Object.fromEntries(states);
  }
}

export function solutionOf(slug: string): string {
  return readFileSync(join(EXERCISES, slug, "solution.ts"), "utf8");
}

/** A submission from the exercise's own collection whose file name matches. */
export function submissionOf(slug: string, verdict: string, name: RegExp): string {
  const folder = join(EXERCISES, slug, "submissions", verdict);
  const file = readdirSync(folder).find((one) => name.test(one));
  if (!file) throw new Error(`${folder} holds no file that matches ${name}.`);
  return readFileSync(join(folder, file), "utf8");
}
