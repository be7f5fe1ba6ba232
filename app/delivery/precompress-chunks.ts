import { readdir } from "node:fs/promises";
import { resolve } from "node:path";
import { precompress } from "#grader/browser/precompress.ts";

/** Compresses the scripts and styles of a finished web build, beside which next.config.ts serves them. */
export async function precompressChunks(projectDir: string, distDir: string): Promise<void> {
  const folder = resolve(projectDir, distDir, "static", "chunks");
  const files = (await readdir(folder)).filter((file) => /\.(?:js|css)$/.test(file));
  await precompress(files.map((file) => resolve(folder, file)));
}
