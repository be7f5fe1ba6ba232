import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildRunBundles } from "./build.ts";
import { manifestFile, RunManifest } from "./manifest.ts";

const exercises = join(import.meta.dirname, "../../exercises");
let outDir = "";
let manifest: RunManifest;

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), "run-bundles-"));
  await writeFile(join(outDir, "judge-gone.000000000000.js"), "stale");
  manifest = await buildRunBundles({ exerciseDirs: [exercises], outDir });
}, 240_000);

afterAll(() => rm(outDir, { recursive: true, force: true }));

test("the manifest on disk names files that are there, and nothing else is", async () => {
  const onDisk = RunManifest.parse(JSON.parse(await readFile(join(outDir, manifestFile), "utf8")));
  expect(onDisk).toEqual(manifest);
  const { judges, typescript, frame, editor } = manifest;
  const files = [...Object.values(judges), typescript, frame.file, ...Object.values(editor)];
  expect(files.filter((file) => !existsSync(join(outDir, file)))).toEqual([]);
  expect(existsSync(join(outDir, "judge-gone.000000000000.js"))).toBe(false);
});

test("every file that browsers fetch has itself beside it, compressed", async () => {
  const { judges, typescript, editor } = manifest;
  for (const file of [...Object.values(judges), typescript, ...Object.values(editor)]) {
    const compressed = await readFile(join(outDir, `${file}.br`));
    expect(brotliDecompressSync(compressed).equals(await readFile(join(outDir, file)))).toBe(true);
  }
});

test("the editor's style asks for the font that the manifest names", async () => {
  const style = await readFile(join(outDir, manifest.editor.style), "utf8");
  expect(style.includes(`url("./${manifest.editor.icons}")`)).toBe(true);
});

test("of TypeScript there is what checks, completes and emits, not its project server or its watcher", async () => {
  const text = await readFile(join(outDir, manifest.typescript), "utf8");
  expect(text.includes("Type '{0}' is not assignable to type '{1}'.")).toBe(true);
  const left = ["ProjectService", "Watching for file changes"];
  expect(left.filter((part) => text.includes(part))).toEqual([]);
});

test("the frame's policy lets run exactly the script that the frame holds", async () => {
  const html = await readFile(join(outDir, manifest.frame.file), "utf8");
  const script = /<script>([\s\S]*)<\/script>$/.exec(html)?.[1] ?? "";
  expect(manifest.frame.scriptHash).toBe(`sha256-${createHash("sha256").update(script).digest("base64")}`);
  expect(script).not.toMatch(/<\/script|<!--/i);
});

test("a judge's bundle stays small: no compiler, no schema library, nothing of Node", async () => {
  for (const file of Object.values(manifest.judges)) {
    const text = await readFile(join(outDir, file), "utf8");
    expect(text.length).toBeLessThan(150_000);
    expect(text).not.toMatch(/from\s*["']node:|require\(["']node:/);
  }
});

test("the tab checks vectors as the grader does: over ordinary buffers", async () => {
  const text = await readFile(join(outDir, manifest.typescript), "utf8");
  expect(text).toContain("interface Float64Array<TArrayBuffer extends ArrayBufferLike = ArrayBuffer>");
});

test("a second build keeps every name", async () => {
  expect(await buildRunBundles({ exerciseDirs: [exercises], outDir })).toEqual(manifest);
});
