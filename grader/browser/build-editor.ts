import { createHash } from "node:crypto";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import type { RunManifest } from "./manifest.ts";
import { monacoVersion } from "./monaco-version.ts";

const sources = ["editor.browser.ts", "editor-features.browser.ts", "build-editor.ts"];
const here = import.meta.dirname;

/**
 * The editor as four files: a module that exports Monaco, its style, the font of its icons, which a browser only fetches when it
 * shows one, and its worker. By esbuild in a second or two; as a part of the web application Monaco would be most of its build.
 */
export async function buildEditor(outDir: string): Promise<RunManifest["editor"]> {
  const hash = await inputsHash();
  const files = {
    script: `editor.${hash}.js`,
    style: `editor.${hash}.css`,
    icons: `editor-icons.${hash}.ttf`,
    worker: `editor-worker.${hash}.js`,
  };
  // The last one written stands for all of them.
  if (await stat(join(outDir, files.worker)).catch(() => null)) return files;
  const result = await build({
    entryPoints: [
      { in: join(here, "editor.browser.ts"), out: `editor.${hash}` },
      { in: "monaco-editor/editor/editor.worker.js", out: `editor-worker.${hash}` },
    ],
    outdir: outDir,
    absWorkingDir: here,
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "silent",
    loader: { ".ttf": "file" },
    assetNames: `editor-icons.${hash}`,
    plugins: [onlyNamedFeatures()],
  });
  for (const file of [files.script, files.style, files.icons, files.worker]) {
    const output = result.outputFiles.find(({ path }) => path.endsWith(file));
    if (!output) throw new Error(`esbuild made no ${file}.`);
    await writeFile(join(outDir, file), output.contents);
  }
  return files;
}

async function inputsHash(): Promise<string> {
  const hash = createHash("sha256").update(await monacoVersion());
  for (const source of sources) hash.update(await readFile(join(here, source)));
  return hash.digest("hex").slice(0, 12);
}

/**
 * Monaco's TypeScript support goes through a file that also imports every feature of the editor for its effect. Without those
 * imports the bundle holds what editor-features.browser.ts names, and nothing is registered after the services are made.
 */
function onlyNamedFeatures(): Plugin {
  return {
    name: "only-named-features",
    setup(context) {
      context.onLoad({ filter: /vs[\\/]internal[\\/]common[\\/]workers\.js$/ }, async ({ path }) => {
        const text = await readFile(path, "utf8");
        const contents = text.replaceAll(/^import '[^']+';$/gm, "");
        if (contents === text) return { errors: [{ text: "Monaco no longer imports its features here." }] };
        return { contents, loader: "js" };
      });
    },
  };
}
