import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Three projects. `unit` sits beside the code and needs nothing from outside. `adversarial` grades hostile programs through a
 * real grader. `integration` runs against a real Postgres of its own (tests/support/global-postgres.ts) and a real sandbox.
 * isolated-vm needs forked processes and its documented flag; see docs/decisions/.
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
        },
      },
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
