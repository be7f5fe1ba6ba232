import type { StageEvent } from "#grader/judge/verdict.ts";
import type { Logger } from "../log.ts";

/**
 * Writes stages one after another without keeping the judge waiting. Of the frequent `timing` events only the latest
 * is kept while a write is under way. A stage that cannot be written is lost: it only lights a lamp.
 */
export class StageWriter {
  readonly #write: (event: StageEvent) => Promise<void>;
  readonly #log: Logger;
  #waiting: StageEvent[] = [];
  #writing: Promise<void> | null = null;

  constructor(write: (event: StageEvent) => Promise<void>, log: Logger) {
    this.#write = write;
    this.#log = log;
  }

  push(event: StageEvent): void {
    if (event.stage === "timing" && this.#waiting.at(-1)?.stage === "timing") this.#waiting.pop();
    this.#waiting.push(event);
    this.#writing ??= this.#drain();
  }

  /** Resolves when everything pushed so far is written. */
  async flush(): Promise<void> {
    await this.#writing;
  }

  async #drain(): Promise<void> {
    for (let event = this.#waiting.shift(); event; event = this.#waiting.shift()) {
      await this.#write(event).catch((error: unknown) =>
        this.#log.warn({ err: error }, "a stage was not recorded"),
      );
    }
    this.#writing = null;
  }
}
