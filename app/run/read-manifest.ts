import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { manifestFile, RunManifest } from "#grader/browser/manifest.ts";

/** Where `buildRunBundles` puts its files, and under which path they are served. */
const folder = join(process.cwd(), "public", "generated", "run");
export const bundleUrl = (file: string): string => `/generated/run/${file}`;
/** The hash is only for caches: a new frame has a new address. */
export const frameUrl = (manifest: RunManifest): string =>
  `/run/frame?v=${manifest.frame.file.split(".").at(-2) ?? ""}`;

let read: { modifiedMs: number; manifest: RunManifest } | null = null;

/** The manifest of the bundles that are there now; read again when they were built anew. */
export async function readRunManifest(): Promise<RunManifest> {
  const path = join(folder, manifestFile);
  const { mtimeMs } = await stat(path);
  if (read?.modifiedMs !== mtimeMs) {
    read = { modifiedMs: mtimeMs, manifest: RunManifest.parse(JSON.parse(await readFile(path, "utf8"))) };
  }
  return read.manifest;
}

export function readFrame(manifest: RunManifest): Promise<string> {
  return readFile(join(folder, manifest.frame.file), "utf8");
}
