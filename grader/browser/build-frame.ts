import { createHash } from "node:crypto";
import { join } from "node:path";
import { build } from "esbuild";
import type { BuiltFile } from "./built-file.ts";

/**
 * One document with one inline script, which carries the text of the guest worker: the frame needs no request of its own,
 * so its policy can forbid them all.
 */
export async function buildFrame(): Promise<{ document: BuiltFile; scriptHash: string }> {
  const guest = await bundle("guest-worker.browser.ts", {});
  const script = escapeForScript(await bundle("frame.browser.ts", { guestSource: JSON.stringify(guest) }));
  const scriptHash = `sha256-${createHash("sha256").update(script).digest("base64")}`;
  const contents = `<!doctype html><meta charset="utf-8"><title>Run</title><script>${script}</script>`;
  return { document: { name: "frame.html", contents }, scriptHash };
}

async function bundle(entry: string, define: Record<string, string>): Promise<string> {
  const result = await build({
    entryPoints: [join(import.meta.dirname, entry)],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "none",
    logLevel: "silent",
    define,
  });
  const [output] = result.outputFiles;
  if (!output) throw new Error(`esbuild made nothing of ${entry}.`);
  return output.text.trim();
}

/** Inside `<script>` only `</script` and `<!--` end or change the text; in JavaScript both occur in strings alone. */
function escapeForScript(script: string): string {
  return script.replaceAll(/<(?=\/script|!--)/gi, "\\x3c");
}
