/** Bundles what Run needs in the tab. Run at start, by the dev server and before the browser tests. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildEditor } from "./build-editor.ts";
import { buildFrame } from "./build-frame.ts";
import { buildJudges } from "./build-judges.ts";
import { buildTypescript } from "./build-typescript.ts";
import type { BuiltFile } from "./built-file.ts";
import { manifestFile, type RunManifest } from "./manifest.ts";
import { precompress } from "./precompress.ts";

export interface BuildOptions {
  /** Folders that hold exercise folders. */
  exerciseDirs: string[];
  /** Usually `public/generated/run`; emptied of everything that this build did not make. */
  outDir: string;
}

const typesPath = join(import.meta.dirname, "../exercise/innerproduct.d.ts");

/** Writes content-hashed files and, last, the manifest that names them; returns that manifest. */
export async function buildRunBundles({ exerciseDirs, outDir }: BuildOptions): Promise<RunManifest> {
  await mkdir(outDir, { recursive: true });
  const types = await readFile(typesPath, "utf8");
  const [judges, frame, typescript, editor] = await Promise.all([
    buildJudges(exerciseDirs),
    buildFrame(),
    buildTypescript(types, outDir),
    buildEditor(outDir),
  ]);

  const manifest: RunManifest = {
    judges: {},
    typescript: typescript.file,
    frame: { file: await writeHashed(outDir, frame.document), scriptHash: frame.scriptHash },
    editor,
    types,
  };
  for (const [slug, judge] of judges) manifest.judges[slug] = await writeHashed(outDir, judge);
  await precompress(publicFiles(manifest).map((file) => join(outDir, file)));
  await writeFile(join(outDir, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
  await removeStale(outDir, manifest);
  return manifest;
}

/** What browsers fetch by its own name. */
function publicFiles({ judges, typescript, editor }: RunManifest): string[] {
  return [...Object.values(judges), typescript, ...Object.values(editor)];
}

async function writeHashed(outDir: string, { name, contents }: BuiltFile): Promise<string> {
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 12);
  const file = name.replace(/\.([a-z]+)$/, `.${hash}.$1`);
  const path = join(outDir, file);
  const known = await stat(path).catch(() => null);
  if (!known) await writeFile(path, contents);
  return file;
}

async function removeStale(outDir: string, manifest: RunManifest): Promise<void> {
  const served = publicFiles(manifest);
  const wanted = new Set([
    ...served,
    ...served.map((file) => `${file}.br`),
    manifest.frame.file,
    manifestFile,
  ]);
  for (const file of await readdir(outDir)) {
    if (!wanted.has(file)) await rm(join(outDir, file), { recursive: true, force: true });
  }
}
