import { readFileSync } from "node:fs";
import type { Mutant } from "./instrument.ts";

interface Explanation {
  readonly file: string;
  readonly original: string;
  /** Any replacement when left out. */
  readonly replacement?: string;
  readonly why: string;
}

const known = JSON.parse(
  readFileSync(new URL("explained.json", import.meta.url), "utf8"),
) as readonly Explanation[];

/** Why nobody can notice this mutant, when somebody has looked. */
export function findExplanation({ file, original, replacement }: Mutant): string | undefined {
  return known.find(
    (one) =>
      one.file === file &&
      one.original === original &&
      (one.replacement === undefined || one.replacement === replacement),
  )?.why;
}
