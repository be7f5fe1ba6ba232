import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { chromiumArgs, findChromium } from "./support/chromium.ts";

const executablePath = findChromium();

/** The built product in a real Chromium. One test at a time: verdicts are timed, and the machine may have two cores. */
export default defineConfig({
  testDir: "e2e",
  outputDir: fileURLToPath(new URL("../test-results", import.meta.url)),
  globalSetup: "./e2e/support/global-setup.ts",
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI === "true",
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    // Set by the global set-up before the workers read this file.
    ...(process.env.E2E_URL ? { baseURL: process.env.E2E_URL } : {}),
    browserName: "chromium",
    locale: "en-GB",
    permissions: ["clipboard-read", "clipboard-write"],
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { args: [...chromiumArgs], ...(executablePath ? { executablePath } : {}) },
  },
});
