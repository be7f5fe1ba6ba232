import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { transform } from "esbuild";
import type { Answer, Question } from "./evaluator.worker.ts";

/** Says what programs do on the trials, or that they have no end. One program at a time. */
export class Evaluator {
  #worker: Worker | null = null;

  /** `null`: no answer in time, or not even JavaScript. */
  async evaluate(
    slug: string,
    source: string,
    seed: string,
    patienceMs: number,
    enough = Infinity,
  ): Promise<Answer | null> {
    const translated = await transform(source, { loader: "ts", format: "cjs", target: "es2024" }).catch(
      () => null,
    );
    if (!translated) return null;
    this.#worker ??= new Worker(new URL("evaluator.worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const worker = this.#worker;
    const question: Question = { slug, js: translated.code, seed, enough };
    worker.postMessage(question);
    try {
      const [answer] = (await once(worker, "message", { signal: AbortSignal.timeout(patienceMs) })) as [
        Answer,
      ];
      return answer;
    } catch {
      await this.close();
      return null;
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
