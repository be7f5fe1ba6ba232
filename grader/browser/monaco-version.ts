import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { z } from "zod";

const require = createRequire(import.meta.url);

/** Part of the hash of everything that is made of Monaco. */
export async function monacoVersion(): Promise<string> {
  const manifest = join(require.resolve("monaco-editor/editor/editor.api.js"), "../../../../package.json");
  return z.object({ version: z.string() }).parse(JSON.parse(await readFile(manifest, "utf8"))).version;
}
