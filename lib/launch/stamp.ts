import { createHash } from "node:crypto";
import { glob, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { ROOT } from "./root.ts";

export interface Product {
  /** The name of its stamp under .cache/. */
  readonly name: string;
  /** What people are told it is. */
  readonly title: string;
  /** Everything the product is made from: globs below a folder. */
  readonly sources: readonly { readonly folder: string; readonly globs: readonly string[] }[];
  readonly exclude?: readonly string[];
  /** What must exist for the stamp to count: somebody may have deleted it. */
  readonly output: string;
  readonly make: () => Promise<void>;
}

/**
 * Makes the product only when the content of its sources differs from the last success; says whether it did.
 * The stamp goes before the work starts and returns after it, so an interrupted build is never taken for a finished one.
 */
export async function makeIfChanged(product: Product): Promise<boolean> {
  const stampFile = join(ROOT, ".cache", "stamps", product.name);
  const wanted = await contentHash(product);
  const made = await readFile(stampFile, "utf8").catch(() => null);
  const present = await stat(join(ROOT, product.output)).then(Boolean, () => false);
  if (made === wanted && present) return false;
  await rm(stampFile, { force: true });
  await product.make();
  await mkdir(dirname(stampFile), { recursive: true });
  await writeFile(stampFile, wanted);
  return true;
}

async function contentHash({ sources, exclude = [] }: Product): Promise<string> {
  const hash = createHash("sha256");
  for (const { folder, globs } of sources) {
    for (const file of await filesBelow(folder, globs, exclude)) {
      const content = await readFile(file);
      hash.update(`${relative(folder, file)} ${content.length}\n`).update(content);
    }
  }
  return hash.digest("hex");
}

async function filesBelow(
  folder: string,
  globs: readonly string[],
  exclude: readonly string[],
): Promise<string[]> {
  const files: string[] = [];
  for await (const entry of glob([...globs], { cwd: folder, exclude: [...exclude], withFileTypes: true })) {
    if (entry.isFile()) files.push(join(entry.parentPath, entry.name));
  }
  return files.sort();
}
