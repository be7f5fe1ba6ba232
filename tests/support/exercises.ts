import { mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../exercises", import.meta.url));

/** A folder with these exercises of the repository, given to everything that reads EXERCISES_DIR in this process. */
export function chooseExercises(...slugs: string[]): string {
  const dir = mkdtempSync(join(tmpdir(), "innerproduct-exercises-"));
  for (const slug of slugs) symlinkSync(join(repository, slug), join(dir, slug));
  process.env.EXERCISES_DIR = dir;
  return dir;
}
