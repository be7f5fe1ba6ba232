import { rmSync } from "node:fs";
import { loadavg } from "node:os";
import { chromium, type Browser, type BrowserContextOptions } from "@playwright/test";
import { readRunManifest } from "#app/run/read-manifest.ts";
import { freePort, Instance } from "#tests/e2e/support/instance.ts";
import { solutionOf } from "#tests/e2e/support/studio.ts";
import { chromiumArgs, ensureChromium } from "#tests/support/chromium.ts";
import { makeDataDir } from "#tests/support/data-dir.ts";
import type { BenchReport } from "./report.ts";
import { type BarePages, serveBarePages } from "./web/bare-page.ts";
import type { Measurement } from "./web/measurement.ts";
import type { Moments } from "./web/page-clock.ts";
import { reportOf } from "./web/report.ts";
import { runWithoutMonaco } from "./web/run-without-monaco.ts";
import { startTally } from "./web/tally.ts";
import { measureTransfers } from "./web/transfers.ts";
import { measureTyping } from "./web/typing.ts";
import { visit } from "./web/visit.ts";

const slug = "softmax";
const rounds = 9;
const keys = 120;
/** Until fonts and what comes late have had their chance to move something. */
const settledMs = 3_000;
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** What an exercise page costs: when it can be read and used, what it loads, how it answers to typing. In the built product. */
export async function benchWeb(): Promise<BenchReport> {
  const dataDir = makeDataDir("bench-web");
  const instance = new Instance({ dataDir, port: await freePort() });
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArgs] });
  try {
    await instance.start();
    return reportOf(await measureAll(browser, instance.url));
  } finally {
    await Promise.all([browser.close(), instance.stop()]);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measureAll(browser: Browser, product: string): Promise<Measurement> {
  const { editor } = await readRunManifest();
  const bare = await serveBarePages(solutionOf(slug), editor);
  return measure(browser, product, bare).finally(() => bare.close());
}

async function measure(browser: Browser, product: string, bare: BarePages): Promise<Measurement> {
  const [load = 0] = loadavg();
  const exercise = `${product}/exercises/${slug}`;
  const tally = await startTally(product);
  const transfers = await measureTransfers(browser, tally, slug).finally(() => tally.close());
  const verdictWithoutMonaco = await runWithoutMonaco(browser, exercise);
  const visits = await visitInTurn(browser, exercise, bare);
  const shiftOf = async (url: string, context: BrowserContextOptions = {}): Promise<number> =>
    (await visit(browser, { url, context, settledMs: 2 * settledMs, editor: false })).layoutShift;
  return {
    load,
    transfers,
    verdictWithoutMonaco,
    visits,
    layoutShift: {
      exercise: Math.max(...visits.exercise.map(({ layoutShift }) => layoutShift)),
      "exercise on a phone": await shiftOf(exercise, phone),
      start: await shiftOf(product),
      "start on a phone": await shiftOf(product, phone),
    },
    typing: {
      monaco: await measureTyping(browser, { url: exercise, editor: "monaco", keys }),
      plain: await measureTyping(browser, { url: exercise, editor: "plain", keys }),
      bare: await measureTyping(browser, { url: bare.lean, editor: "bare", keys }),
    },
  };
}

async function visitInTurn(
  browser: Browser,
  exercise: string,
  bare: BarePages,
): Promise<Measurement["visits"]> {
  const visits = { exercise: [] as Moments[], published: [] as Moments[], lean: [] as Moments[] };
  for (let round = 0; round < rounds; round++) {
    visits.exercise.push(await visit(browser, { url: exercise, editor: true, settledMs }));
    visits.published.push(await visit(browser, { url: bare.published, editor: true, settledMs: 0 }));
    visits.lean.push(await visit(browser, { url: bare.lean, editor: true, settledMs: 0 }));
  }
  return visits;
}
