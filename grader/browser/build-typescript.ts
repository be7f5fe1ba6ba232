import { createHash } from "node:crypto";
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { z } from "zod";
import { ordinaryBuffers } from "../compile/options.ts";
import { rootLib } from "./compiler-options.ts";
import { monacoVersion } from "./monaco-version.ts";
import { shakeTypescript } from "./shake-typescript.ts";

const entry = join(import.meta.dirname, "typescript.worker.browser.ts");
const sources = [
  "typescript.worker.browser.ts",
  "compile-service.browser.ts",
  "compiler-options.ts",
  "build-typescript.ts",
  "shake-typescript.ts",
  "../compile/options.ts",
  "../compile/source-policy.ts",
  "../compile/text-position.ts",
];

/**
 * The worker that holds TypeScript: 9 MB of source, seconds to minify. So its hash is that of its inputs, and a file that
 * is there already is not built again.
 */
export async function buildTypescript(types: string, outDir: string): Promise<{ file: string }> {
  const file = `typescript.${await inputsHash(types)}.js`;
  const path = join(outDir, file);
  if (await stat(path).catch(() => null)) return { file };
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "silent",
    define: { innerproductTypes: JSON.stringify(types) },
    plugins: [onlyStandardLibrary(), shakeTypescript()],
  });
  const [output] = result.outputFiles;
  if (!output) throw new Error("esbuild made no TypeScript worker.");
  // Written beside and renamed, since a half-written file of the right name would be kept for ever.
  await writeFile(`${path}.part`, output.contents);
  await rename(`${path}.part`, path);
  return { file };
}

async function inputsHash(types: string): Promise<string> {
  const hash = createHash("sha256")
    .update(types)
    .update(await monacoVersion());
  for (const source of sources) hash.update(await readFile(join(import.meta.dirname, source)));
  return hash.digest("hex").slice(0, 12);
}

/** Replaces Monaco's table of all of TypeScript's libraries by those that a learner's program may use: no DOM, no workers. */
function onlyStandardLibrary(): Plugin {
  return {
    name: "only-standard-library",
    setup(context) {
      context.onLoad(
        { filter: /languages[\\/]features[\\/]typescript[\\/]lib[\\/]lib\.js$/ },
        async ({ path }) => {
          const loaded: unknown = await import(pathToFileURL(path).href);
          const { libFileMap } = z.object({ libFileMap: z.record(z.string(), z.string()) }).parse(loaded);
          const kept = Object.fromEntries(
            closure(libFileMap, rootLib).map((name) => [name, ordinaryBuffers(libFileMap[name] ?? "")]),
          );
          return { contents: `export const libFileMap = ${JSON.stringify(kept)};`, loader: "js" };
        },
      );
    },
  };
}

/** A library file and all that it refers to by `/// <reference lib="…" />`. */
function closure(files: Record<string, string>, root: string): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    const text = files[name];
    if (text === undefined || found.has(name)) return;
    found.add(name);
    for (const [, lib] of text.matchAll(/\/\/\/ <reference lib="([^"]+)" \/>/g)) visit(`lib.${lib}.d.ts`);
  };
  visit(root);
  return [...found];
}
