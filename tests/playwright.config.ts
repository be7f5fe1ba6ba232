import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { chromiumArgs, findChromium } from "./support/chromium.ts";

const executablePath = findChromium();

/** Pages to look at: nothing in them is timed, and each test stands by itself. */
const looks = /\/(labs|lessons|pages)\.spec\.ts$/;
/** What is killed has so many seconds to come back: nothing else runs then. */
const kills = /\/(kill-web|launch)\.spec\.ts$/;
/** Minutes; for the night. */
const everyExercise = /\/exercises\.spec\.ts$/;

/**
 * The built product in a real Chromium. Journeys, in which verdicts are timed, go one after another; they wait much, so pages are looked at
 * beside them. EVERY_EXERCISE=true also solves each exercise in the tab, in both languages.
 */
export default defineConfig({
  testDir: "e2e",
  outputDir: fileURLToPath(new URL("../test-results", import.meta.url)),
  globalSetup: "./e2e/support/global-setup.ts",
  workers: 2,
  projects: [
    { name: "journeys", testIgnore: [looks, kills, everyExercise], workers: 1 },
    { name: "looks", testMatch: looks, fullyParallel: true, workers: 2 },
    { name: "kills", testMatch: kills, workers: 1, dependencies: ["journeys", "looks"] },
    ...(process.env.EVERY_EXERCISE === "true"
      ? [
          {
            name: "exercises",
            testMatch: everyExercise,
            fullyParallel: true,
            workers: 2,
            dependencies: ["kills"],
          },
        ]
      : []),
  ],
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
    // Pictures of all that happens take a seventh of the processor's time; the trace shows each step's page without them.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: true },
    screenshot: "only-on-failure",
    launchOptions: { args: [...chromiumArgs], ...(executablePath ? { executablePath } : {}) },
  },
});
