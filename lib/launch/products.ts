import { join } from "node:path";
import { runCommand } from "./command.ts";
import { ROOT } from "./root.ts";
import type { Product } from "./stamp.ts";

const TESTS = ["**/*.test.ts", "**/*.test.tsx", "**/*.md"];

/** The database client, generated from the schema. */
export function prismaClient(signal?: AbortSignal): Product {
  return {
    name: "prisma-client",
    title: "database client",
    sources: [
      {
        folder: ROOT,
        globs: ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"],
      },
    ],
    output: "prisma/generated/client.ts",
    make: () =>
      runCommand({
        name: "Generating the database client",
        args: ["node_modules/prisma/build/index.js", "generate"],
        signal,
      }),
  };
}

/** What Run loads into the tab: the judge with each exercise's spec, the learner's frame, the compiler. */
export function runBundles(exerciseDirs: readonly string[]): Product {
  const outDir = join(ROOT, "public", "generated", "run");
  return {
    name: "run-bundles",
    title: "run bundles",
    sources: [
      { folder: ROOT, globs: ["grader/**/*.ts", "package-lock.json"] },
      ...exerciseDirs.map((folder) => ({
        folder,
        globs: ["*/spec.ts", "*/spec/*.ts", "*/flawed.ts", "*/exercise.json", "*/starter.ts"],
      })),
    ],
    exclude: TESTS,
    output: "public/generated/run/manifest.json",
    make: async () => {
      // Loaded only when there is something to build: esbuild is not needed by a server that is up to date.
      const { buildRunBundles } = await import("#grader/browser/build.ts");
      await buildRunBundles({ exerciseDirs: [...exerciseDirs], outDir });
    },
  };
}

/** The web application as `next start` serves it. */
export function webBuild(signal?: AbortSignal): Product {
  return {
    name: "web",
    title: "web build",
    sources: [
      {
        folder: ROOT,
        globs: [
          "{app,grader,public}/**",
          "lib/!(launch)/**",
          "lib/*.ts",
          "prisma/schema.prisma",
          "{proxy,next.config}.ts",
          "postcss.config.mjs",
          "{package,package-lock,tsconfig}.json",
        ],
      },
    ],
    exclude: [...TESTS, "public/generated/**", "grader/cli/**"],
    output: ".next/BUILD_ID",
    make: () =>
      runCommand({
        name: "Building the web application",
        args: ["node_modules/next/dist/bin/next", "build"],
        env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
        signal,
      }),
  };
}
