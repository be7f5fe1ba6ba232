import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { manifestFile, RunManifest } from "#grader/browser/manifest.ts";
import type { Part } from "./budget.ts";

const RouteStats = z.array(z.object({ route: z.string(), firstLoadChunkPaths: z.array(z.string()) }));

/** Bytes of each part in the build that is there, compressed as it is served. */
export function measureBuild(root: string): Record<Part, number> {
  const routes = RouteStats.parse(readJson(join(root, ".next/diagnostics/route-bundle-stats.json")));
  const bundles = join(root, "public/generated/run");
  const { editor, typescript, judges } = RunManifest.parse(readJson(join(bundles, manifestFile)));
  const firstLoad = (route: string): number => {
    const found = routes.find((one) => one.route === route);
    if (!found) throw new Error(`The build has no route ${route}.`);
    return sum(found.firstLoadChunkPaths.map((path) => compressedBytes(join(root, path))));
  };
  const bundle = (file: string): number => compressedBytes(join(bundles, file));
  return {
    "start page": firstLoad("/"),
    "exercise page": firstLoad("/exercises/[slug]"),
    "lesson page": firstLoad("/lessons/[unit]"),
    "lab page": firstLoad("/labs/[name]"),
    editor: sum([...Object.values(editor), typescript].map(bundle)),
    judge: Math.max(...Object.values(judges).map(bundle)),
  };
}

function compressedBytes(path: string): number {
  return statSync(`${path}.br`).size;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
