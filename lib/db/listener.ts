import { Socket } from "node:net";
import { Client } from "pg";

const reconnectDelaysMs = [100, 250, 500, 1_000, 2_000, 5_000];
const idleCloseMs = 10_000;

type Wake = () => void;

/**
 * One connection that hears NOTIFY on one channel and wakes those who wait for a payload. Opened with the first
 * subscriber, closed some seconds after the last. A lost connection is opened again, and then everybody is woken:
 * what was said meanwhile is in the tables.
 */
export class Listener {
  readonly #url: string;
  readonly #channel: string;
  readonly #subscribers = new Map<string, Set<Wake>>();
  #client: Client | null = null;
  #failures = 0;
  #closed = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(url: string, channel: string) {
    this.#url = url;
    this.#channel = channel;
  }

  /** Returns the function that ends the subscription. */
  subscribe(payload: string, wake: Wake): () => void {
    const wakes = this.#subscribers.get(payload) ?? new Set();
    wakes.add(wake);
    this.#subscribers.set(payload, wakes);
    if (!this.#client) void this.#connect();
    return () => {
      wakes.delete(wake);
      if (wakes.size === 0) this.#subscribers.delete(payload);
      if (this.#subscribers.size === 0) this.#later(idleCloseMs, () => void this.#disconnect());
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#disconnect();
  }

  async #connect(): Promise<void> {
    if (this.#closed || this.#client) return;
    this.#cancelTimer();
    const client = new Client({
      connectionString: this.#url,
      application_name: "innerproduct-listen",
      keepAlive: true,
      // Waiting for news keeps no process alive.
      stream: () => new Socket().unref(),
    });
    this.#client = client;
    const lost = () => {
      if (this.#client !== client) return;
      this.#client = null;
      void client.end().catch(() => {});
      if (this.#closed || this.#subscribers.size === 0) return;
      this.#later(
        reconnectDelaysMs[Math.min(this.#failures++, reconnectDelaysMs.length - 1)] ?? 0,
        () => void this.#connect(),
      );
    };
    client.on("error", lost);
    client.on("end", lost);
    client.on("notification", ({ payload }) => this.#wake(this.#subscribers.get(payload ?? "")));
    try {
      await client.connect();
      await client.query(`listen ${this.#channel}`);
      this.#failures = 0;
      for (const wakes of this.#subscribers.values()) this.#wake(wakes);
    } catch {
      lost();
    }
  }

  #wake(wakes: Iterable<Wake> = []): void {
    for (const wake of wakes) wake();
  }

  #later(ms: number, action: () => void): void {
    this.#cancelTimer();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      action();
    }, ms).unref();
  }

  #cancelTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #disconnect(): Promise<void> {
    if (!this.#closed && this.#subscribers.size > 0) return;
    this.#cancelTimer();
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => {});
  }
}
