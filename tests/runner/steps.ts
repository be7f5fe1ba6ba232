import { fileURLToPath } from "node:url";

export interface Step {
  readonly name: string;
  /** Arguments to Node; several commands run one after another. */
  readonly commands: readonly (readonly string[])[];
  readonly needs?: readonly string[];
  /** Measures time: nothing else of ours runs beside it. */
  readonly alone?: boolean;
  readonly timeoutMs?: number;
}

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const tool = (path: string): string => `node_modules/${path}`;
const vitest = (...projects: string[]): string[] => [
  tool("vitest/vitest.mjs"),
  "run",
  "-c",
  "tests/vitest.config.ts",
  ...projects.flatMap((project) => ["--project", project]),
];

/** In the order they start when nothing holds them back: long ones early, those that measure last. */
export const steps: readonly Step[] = [
  { name: "generate", commands: [["lib/launch/build.ts", "client", "run"]] },
  { name: "build", commands: [["lib/launch/build.ts", "web"]], needs: ["generate"] },
  { name: "lint", commands: [[tool("oxlint/bin/oxlint"), "--deny-warnings"]], needs: ["generate"] },
  { name: "format", commands: [[tool("oxfmt/bin/oxfmt"), "--check"]] },
  {
    name: "types",
    commands: [
      [tool("next/dist/bin/next"), "typegen"],
      // Like the root's tsconfig, without what `next dev` may have left behind in .next/dev.
      [tool("typescript/bin/tsc"), "--noEmit", "--project", "tests"],
    ],
    needs: ["generate", "build"],
  },
  { name: "size", commands: [["tests/size/run.ts"]], needs: ["build"] },
  {
    name: "dead code",
    commands: [[tool("knip/bin/knip.js"), "--config", "tests/knip.json"]],
    needs: ["generate"],
  },
  { name: "chromium", commands: [["tests/support/chromium.ts"]] },
  { name: "unit", commands: [vitest("unit", "processes")], needs: ["generate"] },
  { name: "adversarial", commands: [vitest("adversarial")], needs: ["generate"] },
  { name: "integration", commands: [vitest("integration")], needs: ["generate"] },
  {
    name: "proof",
    // The same programs each time; the night looks for new ones.
    commands: [
      ["tests/proof/run.ts", "programs", "--count", "200", "--seed", "2026"],
      ["tests/proof/run.ts", "determinism", "--seeds", "1", "--every", "50", "--skip-limit"],
    ],
    needs: ["generate"],
    timeoutMs: 20 * 60_000,
  },
  // The limits of the tab are of wall time.
  {
    name: "agreement",
    commands: [["tests/proof/run.ts", "agreement", "--every", "90"]],
    needs: ["chromium"],
    alone: true,
  },
  { name: "exercises", commands: [["grader/cli/check.ts"]], alone: true },
  {
    name: "browser",
    commands: [[tool("@playwright/test/cli.js"), "test", "--config", "tests/playwright.config.ts"]],
    needs: ["build", "chromium"],
    alone: true,
    timeoutMs: 15 * 60_000,
  },
];
