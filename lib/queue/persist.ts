import { setTimeout as delay } from "node:timers/promises";

/**
 * Writes the outcome of minutes of work through a short outage of the database. Everything that is not an outage
 * fails at once the second time, and the job is done again.
 */
export async function persist<T>(write: () => Promise<T>, forMs: number): Promise<T> {
  const deadline = Date.now() + forMs;
  for (let pauseMs = 100; ; pauseMs = Math.min(pauseMs * 2, 2_000)) {
    try {
      return await write();
    } catch (error) {
      if (Date.now() + pauseMs > deadline) throw error;
      await delay(pauseMs);
    }
  }
}
