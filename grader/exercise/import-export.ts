import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ExerciseFolder } from "./folder.ts";
import { messageOf } from "./folder.ts";
import { registerSpecResolution } from "./spec-resolution.ts";

/**
 * Runs an author's file (authors are trusted) and gives what it exports under that name; `null` and a fault when it cannot. `what` says
 * what the file is for, `line` the export that is expected.
 */
export async function importExport(
  folder: ExerciseFolder,
  file: string,
  name: string,
  { what, line }: { what: string; line: string },
): Promise<{ value: unknown } | null> {
  if ((await folder.text(file, `${what}: \`${line}\``)) === null) return null;
  registerSpecResolution();
  let loaded: Record<string, unknown>;
  try {
    loaded = await import(/* @vite-ignore */ pathToFileURL(join(folder.dir, file)).href);
  } catch (error) {
    folder.fault(file, `cannot be loaded: ${messageOf(error).split("\n")[0]}`);
    return null;
  }
  if (name in loaded) return { value: loaded[name] };
  folder.fault(
    file,
    `has no ${name === "default" ? "default export" : `export ${name}`}; expected \`${line}\``,
  );
  return null;
}
