import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { z } from "zod";
import type { BuiltFile } from "./built-file.ts";

const repository = join(import.meta.dirname, "../..");
const service = join(import.meta.dirname, "judge-service.browser.ts");

/** Slug → a module worker: the judge and the spec of that exercise. */
export async function buildJudges(exerciseDirs: string[]): Promise<Map<string, BuiltFile>> {
  const folders = await exerciseFolders(exerciseDirs);
  if (folders.size === 0) return new Map();
  const result = await build({
    entryPoints: [...folders.keys()].map((slug) => ({ in: `judge:${slug}`, out: `judge-${slug}` })),
    outdir: "/",
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "silent",
    // An exercise may live outside of this repository, where "innerproduct/…" would not be found.
    alias: {
      "innerproduct/spec": join(repository, "grader/exercise/spec.ts"),
      "innerproduct/core": join(repository, "grader/core/index.ts"),
    },
    plugins: [judgeEntries(folders)],
  });
  const built = new Map<string, BuiltFile>();
  for (const slug of folders.keys()) {
    const output = result.outputFiles.find((file) => file.path.endsWith(`judge-${slug}.js`));
    if (!output) throw new Error(`esbuild made no judge for the exercise ${slug}.`);
    built.set(slug, { name: `judge-${slug}.js`, contents: output.contents });
  }
  return built;
}

/** Slug → folder, of every folder with an `exercise.json`. The first folder that has a slug keeps it. */
async function exerciseFolders(exerciseDirs: string[]): Promise<Map<string, string>> {
  const folders = new Map<string, string>();
  for (const dir of exerciseDirs) {
    for (const slug of (await readdir(dir)).toSorted()) {
      const manifest = await stat(join(dir, slug, "exercise.json")).catch(() => null);
      if (manifest?.isFile() && !folders.has(slug)) folders.set(slug, join(dir, slug));
    }
  }
  return folders;
}

/** `judge:<slug>`: a module that serves the judge with that exercise. */
function judgeEntries(folders: Map<string, string>): Plugin {
  return {
    name: "judge-entries",
    setup(context) {
      context.onResolve({ filter: /^judge:/ }, ({ path }) => ({
        path: path.slice("judge:".length),
        namespace: "judge",
      }));
      context.onLoad({ filter: /.*/, namespace: "judge" }, async ({ path: slug }) => {
        const folder = folders.get(slug);
        if (!folder) return { errors: [{ text: `There is no exercise ${slug}.` }] };
        const contents = (await isChallenge(folder))
          ? serveChallenge(slug, folder)
          : serveFunction(slug, folder);
        return { contents, loader: "ts", resolveDir: folder };
      });
    },
  };
}

/** What is malformed is for the loader to say, not for the bundler. */
async function isChallenge(folder: string): Promise<boolean> {
  const manifest: unknown = JSON.parse(await readFile(join(folder, "exercise.json"), "utf8"));
  return z.object({ kind: z.literal("break-it") }).safeParse(manifest).success;
}

function serveFunction(slug: string, folder: string): string {
  return [
    `import spec from ${JSON.stringify(join(folder, "spec.ts"))};`,
    `import manifest from ${JSON.stringify(join(folder, "exercise.json"))};`,
    `import { serveJudge } from ${JSON.stringify(service)};`,
    `serveJudge({ slug: ${JSON.stringify(slug)}, manifest, spec });`,
  ].join("\n");
}

function serveChallenge(slug: string, folder: string): string {
  return [
    `import spec from ${JSON.stringify(join(folder, "spec.ts"))};`,
    `import manifest from ${JSON.stringify(join(folder, "exercise.json"))};`,
    `import * as shown from ${JSON.stringify(join(folder, "flawed.ts"))};`,
    `import { serveChallenge } from ${JSON.stringify(service)};`,
    `serveChallenge({ slug: ${JSON.stringify(slug)}, manifest, spec, flawed: shown[manifest.flawed.name] });`,
  ].join("\n");
}
