/** The judge of the tab: the bundles of the product, in a real Chromium. */
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { build } from "esbuild";
import { framePolicy } from "#app/run/frame-policy.ts";
import { buildRunBundles } from "#grader/browser/build.ts";
import type { RunManifest } from "#grader/browser/manifest.ts";
import { exerciseDirs } from "#grader/exercise/exercise-dirs.ts";
import type { Verdict } from "#grader/judge/verdict.ts";
import type { Shipped } from "../shipped.ts";
import { chromiumArgs, ensureChromium } from "#tests/support/chromium.ts";

const types: Record<string, string> = {
  ".js": "text/javascript",
  ".html": "text/html",
  ".json": "application/json",
};

export class Tab {
  readonly #folder: string;
  readonly #server: Server;
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #manifest: RunManifest;

  private constructor(folder: string, server: Server, browser: Browser, page: Page, manifest: RunManifest) {
    this.#folder = folder;
    this.#server = server;
    this.#browser = browser;
    this.#page = page;
    this.#manifest = manifest;
  }

  static async open(): Promise<Tab> {
    const folder = mkdtempSync(join(tmpdir(), "agreement-"));
    const manifest = await buildRunBundles({ exerciseDirs: exerciseDirs(process.env), outDir: folder });
    await build({
      entryPoints: [join(import.meta.dirname, "page.browser.ts")],
      outfile: join(folder, "page.js"),
      bundle: true,
      format: "esm",
      platform: "browser",
      logLevel: "silent",
    });
    const server = serve(folder, manifest);
    await once(server, "listening");
    const address = server.address();
    if (typeof address !== "object" || !address) throw new Error("This machine has no free port.");
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArgs] });
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${address.port}/`);
    return new Tab(folder, server, browser, page, manifest);
  }

  judge({ slug, exportName, source }: Shipped, seed: string): Promise<Verdict> {
    const judgeFile = this.#manifest.judges[slug];
    if (judgeFile === undefined) throw new Error(`No judge was built for ${slug}.`);
    const options = {
      exportName,
      judgeUrl: `/${judgeFile}`,
      typescriptUrl: `/${this.#manifest.typescript}`,
      frameUrl: `/${this.#manifest.frame.file}`,
    };
    return this.#page.evaluate(([given, text, chosen]) => window.judgeInTab(given, text, chosen), [
      options,
      source,
      seed,
    ] as const);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The files of one folder, the frame with the policy that the product gives it, and a page that loads `page.js`. */
function serve(folder: string, { frame }: RunManifest): Server {
  return createServer((request, response) => {
    const name = new URL(request.url ?? "/", "http://localhost").pathname.slice(1);
    try {
      const body =
        name === ""
          ? '<!doctype html><script type="module" src="/page.js"></script>'
          : readFileSync(join(folder, name));
      if (name === frame.file) response.setHeader("Content-Security-Policy", framePolicy(frame.scriptHash));
      response.setHeader("Content-Type", types[extname(name)] ?? "text/html");
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, "127.0.0.1");
}
