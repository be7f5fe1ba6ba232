import { globSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Who imports whom when the program runs: file → files of ours and names of packages. Types are lint's business. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Reads the graph with the bundler itself, so that aliases, re-exports and lazy imports count as what they are. */
export async function importGraph(globs: readonly string[], root: string = ROOT): Promise<ImportGraph> {
  const entryPoints = globSync([...globs], {
    cwd: root,
    exclude: ["**/*.test.ts", "**/*.test.tsx", "**/*.d.ts"],
  });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    write: false,
    metafile: true,
    outdir: "out",
    format: "esm",
    platform: "node",
    packages: "external",
    jsx: "automatic",
    logLevel: "silent",
    loader: { ".css": "empty", ".woff2": "empty", ".md": "empty", ".json": "json", ".wasm": "empty" },
  });
  return new Map(
    Object.entries(metafile.inputs).map(([file, { imports }]) => [
      file,
      imports.filter(({ external, kind }) => !external || kind !== "url-token").map(({ path }) => path),
    ]),
  );
}

/** Everything that `from` leads to, with the way there; `from` itself is not part of it. */
export function reachableFrom(graph: ImportGraph, from: string): Map<string, string[]> {
  const ways = new Map<string, string[]>();
  const open: [string, string[]][] = [[from, [from]]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [file, way] = next;
    for (const target of graph.get(file) ?? []) {
      if (ways.has(target)) continue;
      ways.set(target, [...way, target]);
      open.push([target, [...way, target]]);
    }
  }
  return ways;
}

/** The folder at the top that a file lives in; null for a package. */
export function areaOf(path: string): string | null {
  const [first] = relative(".", path).split("/");
  return ["app", "lib", "grader", "exercises", "prisma", "tests"].find((area) => area === first) ?? null;
}
