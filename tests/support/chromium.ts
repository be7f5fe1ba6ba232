import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

/** The headless build first: without windows to draw it takes a sixth less of the processor's time, and Playwright's own is the same. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome.exe",
  "msedge.exe",
];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const INSTALL_TIMEOUT_MS = 240_000;

/** Root may not use Chromium's sandbox; the rest keeps it from talking to anybody but us. */
export const chromiumArgs: readonly string[] = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A Chromium that is here already: `CHROMIUM_PATH`, the system's, Playwright's own; null when there is none. */
export function findChromium(): string | null {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...APPLICATIONS, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/** Finds a Chromium, or installs one: from Debian's packages as root, which brings its libraries too; else Playwright's. */
export function ensureChromium(): string {
  const present = findChromium();
  if (present) return present;
  const ways = [...(isRootOnDebian() ? [installFromDebian] : []), installFromPlaywright];
  for (const install of ways) {
    install();
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    "No Chromium could be found or installed. Install one and set CHROMIUM_PATH to its program.",
  );
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function installFromDebian(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args: string[]) =>
    spawnSync("apt-get", args, { env, stdio: ["ignore", 2, 2], timeout: INSTALL_TIMEOUT_MS });
  const install = (name: string) => apt("install", "--yes", "--quiet", "--no-install-recommends", name);
  apt("update", "--quiet");
  if (install("chromium-headless-shell").status !== 0) install("chromium");
}

function installFromPlaywright(): void {
  const cli = new URL("../../node_modules/@playwright/test/cli.js", import.meta.url).pathname;
  spawnSync(process.execPath, [cli, "install", "chromium"], {
    stdio: ["ignore", 2, 2],
    timeout: INSTALL_TIMEOUT_MS,
  });
}

// `node tests/support/chromium.ts` prints the path, for tests/run.ts; a browser that cannot even say its version fails here.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const path = ensureChromium();
  execFileSync(path, ["--version", ...chromiumArgs], {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 30_000,
  });
  console.log(path);
}
