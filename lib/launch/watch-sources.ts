import { watch, type FSWatcher } from "node:fs";
import { join } from "node:path";
import type { Journal } from "./journal.ts";
import { runBundles } from "./products.ts";
import { ROOT } from "./root.ts";
import type { Service } from "./service.ts";
import { makeIfChanged } from "./stamp.ts";

export interface WatchOptions {
  readonly dirs: readonly string[];
  readonly grader: Service;
  readonly journal: Journal;
}

/** An editor saves in several steps, and people save several files: wait until it is quiet. */
const QUIET_MS = 300;

/** Keeps the grader and the run bundles up to date with grader/ and the exercises; returns how to stop. */
export function watchSources({ dirs, grader, journal }: WatchOptions): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let work: Promise<void> = Promise.resolve();
  const refresh = async (): Promise<void> => {
    try {
      await makeIfChanged(runBundles(dirs));
      await grader.restart();
      journal.note("✓ grader and run bundles follow your change");
    } catch (error) {
      journal.noteFailure(error);
    }
  };
  const onChange = (_event: string, file: string | null): void => {
    if (file === null || !/\.(ts|json)$/.test(file) || file.endsWith(".test.ts")) return;
    clearTimeout(timer);
    timer = setTimeout(() => (work = work.then(refresh)), QUIET_MS);
  };
  const watchers: FSWatcher[] = [join(ROOT, "grader"), join(ROOT, "lib", "queue"), ...dirs].map((dir) =>
    watch(dir, { recursive: true }, onChange),
  );
  return async () => {
    for (const watcher of watchers) watcher.close();
    clearTimeout(timer);
    await work;
  };
}
