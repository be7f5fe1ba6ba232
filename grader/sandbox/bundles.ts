import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { keepConstants } from "./keep-constants.ts";

/** Everything a sandbox process runs, as text: it reads no file of ours. */
export interface Bundles {
  child: string;
  guestScript: string;
  harnessScript: string;
  referenceModule: string;
}

/** Our own code only, bundled once per pool, in a process that ends with the call (about 50 ms). */
export function buildBundles(): Bundles {
  return {
    child: bundle("child/main.ts", { format: "iife", platform: "node" }),
    guestScript: bundle("../harness/isolate-guest.ts", { format: "iife", globalName: "guest" }),
    harnessScript: bundle("../harness/isolate-harness.ts", { format: "iife", globalName: "harness" }),
    referenceModule: keepConstants(bundle("../core/index.ts", { format: "esm" })),
  };
}

/** Of the code of one kernel and what it uses, comments and layout aside: the same digest, the same speed. */
export function digestReference(exportName: string): string {
  const built = buildSync({
    stdin: {
      contents: `export { ${exportName} } from "./index.ts";`,
      resolveDir: fileURLToPath(new URL("../core", import.meta.url)),
    },
    bundle: true,
    write: false,
    minify: true,
    platform: "neutral",
    target: "es2024",
    logLevel: "silent",
  });
  const [file] = built.outputFiles;
  if (file === undefined) throw new Error(`esbuild gave nothing for ${exportName}`);
  return createHash("sha256").update(file.contents).digest("hex").slice(0, 12);
}

function bundle(
  entry: string,
  options: { format: "iife" | "esm"; platform?: "node"; globalName?: string },
): string {
  const built = buildSync({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    platform: "neutral",
    target: "es2024",
    logLevel: "silent",
    ...options,
  });
  const [file] = built.outputFiles;
  if (file === undefined) throw new Error(`esbuild gave nothing for ${entry}`);
  return file.text;
}
