import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { ExerciseFault } from "./fault.ts";

/** Reads the files of one folder and remembers what was wrong with them. */
export class ExerciseFolder {
  readonly dir: string;
  readonly faults: ExerciseFault[] = [];

  constructor(dir: string) {
    this.dir = dir;
  }

  fault(file: string, problem: string, where: { field?: string; line?: number } = {}): void {
    this.faults.push({ file: this.shown(file), ...where, problem });
  }

  /** `null` and a fault when there is no such file; `what` says what the file is for. */
  async text(file: string, what: string): Promise<string | null> {
    try {
      const text = await readFile(join(this.dir, file), "utf8");
      if (text.trim() !== "") return text;
      this.fault(file, `is empty; expected ${what}`);
    } catch (error) {
      this.fault(
        file,
        isMissing(error)
          ? `is missing; expected ${what}`
          : `cannot be read (${messageOf(error)}); expected ${what}`,
      );
    }
    return null;
  }

  /** Names in a sub-folder, sorted, folders with a slash at the end; `null` when it is missing. */
  async list(sub: string): Promise<string[] | null> {
    const entries = await readdir(join(this.dir, sub), { withFileTypes: true }).catch(() => null);
    return entries?.map((entry) => entry.name + (entry.isDirectory() ? "/" : "")).sort() ?? null;
  }

  /** A file of this folder as its author knows it. */
  shown(file: string): string {
    const path = relative(process.cwd(), join(this.dir, file));
    return path.startsWith("..") ? join(this.dir, file) : path;
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
