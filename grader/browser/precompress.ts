import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const compress = promisify(brotliCompress);

/**
 * Writes `<path>.br` beside each file, as small as Brotli makes it: once here, instead of a larger answer computed for every reader.
 * Names carry hashes of their content, so one that is there already is right.
 */
export async function precompress(paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map(precompressOne));
}

async function precompressOne(path: string): Promise<void> {
  const compressed = `${path}.br`;
  if (await stat(compressed).catch(() => null)) return;
  const content = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  // Written beside and renamed: a half-written file of the right name would be served for ever.
  await writeFile(`${compressed}.part`, await compress(content, { params }));
  await rename(`${compressed}.part`, compressed);
}
