import { readdir, stat } from "node:fs/promises";
import { basename, delimiter, join, resolve } from "node:path";
import type { ExerciseFault } from "./fault.ts";

/**
 * Folders that hold exercise folders: `EXERCISES_DIR` (several, parted as in PATH) or the repository's own.
 * By `dirname`, because a bundler takes `new URL("../..", import.meta.url)` for a file to be packed.
 */
export function exerciseDirs(env: Record<string, string | undefined>): string[] {
  const dirs = (env.EXERCISES_DIR ?? "").split(delimiter).filter((dir) => dir.trim() !== "");
  return dirs.length > 0
    ? dirs.map((dir) => resolve(dir))
    : [join(import.meta.dirname, "..", "..", "exercises")];
}

/** Beside the exercises, not one of them: the lessons of the course. */
export const lessonsFolder = "lessons";

/** The exercise folders in `dirs`, in order of name. A folder whose name starts with a dot or underscore is none. */
export async function listExerciseFolders(
  dirs: readonly string[],
): Promise<{ folders: string[]; faults: ExerciseFault[] }> {
  const folders: string[] = [];
  const faults: ExerciseFault[] = [];
  for (const dir of dirs) {
    const inside = await foldersIn(dir);
    if (!inside) {
      faults.push({
        file: dir,
        problem: "not a folder that can be read; EXERCISES_DIR must name folders of exercise folders",
      });
      continue;
    }
    folders.push(...inside.filter((path) => basename(path) !== lessonsFolder));
  }
  return { folders, faults };
}

/** Folders in a folder, by name, links to folders among them; `null` when it cannot be read. */
export async function foldersIn(dir: string): Promise<string[] | null> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => null);
  if (!entries) return null;
  const folders: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (/^[._]/.test(entry.name)) continue;
    const path = join(dir, entry.name);
    if (
      entry.isDirectory() ||
      (entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isDirectory())
    )
      folders.push(path);
  }
  return folders;
}
