import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Unit tests that start processes, and count them: each file has a worker of its own. */
const withProcesses = [
  "grader/{browser,cli,compile,judge,processes,sandbox,service}/**/*.test.ts",
  "lib/launch/**/*.test.ts",
];

/**
 * Four projects. `unit` and `processes` sit beside the code and need nothing from outside; the files of `unit` share their workers, and so
 * what they import, which is most of what they cost. `adversarial` grades hostile programs through a real grader. `integration` runs against
 * a real Postgres of its own (tests/support/global-postgres.ts) and a real sandbox. isolated-vm needs forked processes and its documented
 * flag; see docs/decisions/.
 */
export default defineConfig({
  root,
  test: {
    pool: "forks",
    execArgv: ["--no-node-snapshot"],
    maxWorkers: 2,
    // Nothing here measures time, and a shared machine may be ten times slower than an idle one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    onConsoleLog: () => true,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,lib,grader,exercises}/**/*.test.ts", "tests/unit/**/*.test.ts"],
          exclude: withProcesses,
          isolate: false,
        },
      },
      { extends: true, test: { name: "processes", include: withProcesses } },
      {
        extends: true,
        test: {
          name: "adversarial",
          include: ["tests/adversarial/**/*.test.ts"],
          // As many as the sandbox pool serves at once on a small machine; a program that runs into its limit takes seconds.
          maxConcurrency: 3,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/global-postgres.ts"],
        },
      },
    ],
  },
});
