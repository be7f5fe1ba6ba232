import type { Browser, Page } from "@playwright/test";
import type { Tally, Transfer } from "./tally.ts";

export interface Transfers {
  /** First visit to the start page, its links' prefetches included. */
  readonly start: Weight;
  /** First visit to an exercise, all that comes until Run is usable and Monaco has not been asked for. */
  readonly exercise: Weight;
  /** Monaco, its style, icons and worker, TypeScript: each as often as it crossed the wire. */
  readonly editor: { readonly bytes: number; readonly files: readonly Transfer[] };
  /** What the second visit fetched again of all that carries a hash in its name. */
  readonly again: readonly Transfer[];
  /** Hashed files that were not sent as Brotli, or may not be kept for ever. */
  readonly careless: readonly Transfer[];
}

export interface Weight {
  readonly scriptBytes: number;
  readonly bytes: number;
}

const isEditor = ({ path }: Transfer): boolean =>
  /^\/generated\/run\/(?:editor|editor-worker|editor-icons|typescript)\./.test(path);
const isHashed = ({ path }: Transfer): boolean =>
  path.startsWith("/generated/run/") || path.startsWith("/_next/static/");
const isText = ({ path }: Transfer): boolean => /\.(?:js|css|ttf)$/.test(path);
const total = (transfers: readonly Transfer[]): number =>
  transfers.reduce((sum, { bytes }) => sum + bytes, 0);
const isScript = ({ path }: Transfer): boolean => /^\/_next\/static\/.*\.js$/.test(path);

/** Unhurried visits through the tally, with a browser that has seen nothing before. */
export async function measureTransfers(browser: Browser, tally: Tally, slug: string): Promise<Transfers> {
  const context = await browser.newContext({ baseURL: tally.url });
  try {
    const page = await context.newPage();
    tally.take();
    await page.goto("/", { waitUntil: "networkidle" });
    const start = tally.take();
    await context.clearCookies();
    const fresh = await browser.newContext({ baseURL: tally.url });
    const exercisePage = await fresh.newPage();
    const before = await untilEditorIsAsked(exercisePage, tally, slug);
    await waitForEverything(exercisePage);
    const first = [...before, ...tally.take()];
    await exercisePage.reload();
    await waitForEverything(exercisePage);
    const second = tally.take();
    await fresh.close();
    const editor = first.filter(isEditor);
    return {
      start: weigh(start),
      exercise: weigh(before.filter((transfer) => !isEditor(transfer))),
      editor: { bytes: total(editor), files: editor },
      again: second.filter((transfer) => isHashed(transfer) && transfer.status === 200),
      careless: [...start, ...first].filter(
        (transfer) =>
          isHashed(transfer) &&
          isText(transfer) &&
          (transfer.encoding !== "br" || !transfer.cacheControl.includes("immutable")),
      ),
    };
  } finally {
    await context.close();
  }
}

async function untilEditorIsAsked(page: Page, tally: Tally, slug: string): Promise<Transfer[]> {
  const asked = page.waitForRequest(/\/generated\/run\/editor\.[^/]+\.js$/, { timeout: 60_000 });
  await page.goto(`/exercises/${slug}`);
  await asked;
  return tally.take();
}

/** Until editor, its language worker and the compiler of Run have come. */
async function waitForEverything(page: Page): Promise<void> {
  await page.locator("[data-editor=monaco] .view-line").first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(8_000);
}

function weigh(transfers: readonly Transfer[]): Weight {
  return { scriptBytes: total(transfers.filter(isScript)), bytes: total(transfers) };
}
