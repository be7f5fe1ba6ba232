interface Kept<T> {
  page: Promise<T | null>;
  /** What it shows: when that changes, it goes. */
  topic: string;
  until: number;
}

interface StoreOptions {
  /** Beyond these the oldest goes. */
  pagesMax: number;
  maxAgeMs: number;
  now?: () => number;
}

/** Pages by address, each drawn once however many ask at the same time, until what it shows has changed or its time is up. */
export class PageStore<T> {
  readonly #kept = new Map<string, Kept<T>>();
  readonly #options: Required<StoreOptions>;

  constructor(options: StoreOptions) {
    this.#options = { now: Date.now, ...options };
  }

  /** `draw` gives null for what is not to be kept, or fails: then the next one draws again. */
  get(key: string, topic: string, draw: () => Promise<T | null>): Promise<T | null> {
    const { now, maxAgeMs, pagesMax } = this.#options;
    const found = this.#kept.get(key);
    if (found && found.until > now()) return found.page;
    this.#kept.delete(key);
    const page = draw()
      .catch(() => null)
      .then((drawn) => {
        if (drawn === null && this.#kept.get(key)?.page === page) this.#kept.delete(key);
        return drawn;
      });
    this.#kept.set(key, { page, topic, until: now() + maxAgeMs });
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > pagesMax && !oldest.done) this.#kept.delete(oldest.value);
    return page;
  }

  /** Lets go of every page on a topic, also of those that are being drawn. */
  forget(topic: string): void {
    for (const [key, kept] of this.#kept) if (kept.topic === topic) this.#kept.delete(key);
  }
}
