import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { LoadedFunction } from "../../exercise/load.ts";
import type { Examined } from "./examine-spec.ts";

const threads = 2;

/** By slug. Each spec takes its authors' own arithmetic a second or more, so threads share them. */
export async function examineSpecs(
  exercises: readonly LoadedFunction[],
  exerciseDirs: readonly string[],
): Promise<Map<string, Examined>> {
  const waiting = exercises.map(({ slug }) => slug);
  const examined = new Map<string, Examined>();
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL("examine-spec.worker.ts", import.meta.url), {
      workerData: exerciseDirs,
    });
    try {
      for (let slug = waiting.shift(); slug !== undefined; slug = waiting.shift()) {
        worker.postMessage(slug);
        const [answer] = (await once(worker, "message")) as [Examined];
        examined.set(slug, answer);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(threads, exercises.length) }, work));
  return examined;
}
