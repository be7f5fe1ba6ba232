import { EventEmitter } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { run } from "graphile-worker";
import type { Job, Runner } from "graphile-worker";
import type { Db } from "../db/index.ts";
import type { Logger } from "../log.ts";
import { endLease, renewLease } from "./lease.ts";
import { queueOptions } from "./options.ts";

export interface Task {
  (payload: unknown, how: { signal: AbortSignal; last: boolean; attempt: number }): Promise<void>;
}

export interface LaneOptions {
  databaseUrl: string;
  db: Db;
  log: Logger;
  /** By the name of their jobs. */
  tasks: Record<string, Task>;
  concurrency: number;
  leaseSeconds: number;
  /** In crontab's own language. */
  crontab?: string;
}

/** Takes jobs of certain kinds from the queue, so many at a time, until stopped; through any outage of the database. */
export class Lane {
  readonly #options: LaneOptions;
  readonly #abort = new AbortController();
  /** Jobs under way, by id, with the number of the try. */
  readonly #running = new Map<string, number>();
  #runner: Runner | null = null;
  #poolId = "";
  #stopping = false;

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const { databaseUrl, concurrency, tasks, crontab = "", log } = this.#options;
    const events = new EventEmitter();
    events.on("pool:create", ({ workerPool }: { workerPool: { id: string } }) => {
      this.#poolId = workerPool.id;
    });
    const runner = await run({
      ...queueOptions,
      connectionString: databaseUrl,
      concurrency,
      maxPoolSize: concurrency + 3,
      pollInterval: 1_000,
      noHandleSignals: true,
      events,
      crontab,
      taskList: Object.fromEntries(
        Object.entries(tasks).map(([name, task]) => [
          name,
          (payload, { job }) => this.#do(name, task, payload, job),
        ]),
      ),
    });
    this.#runner = runner;
    await this.renewLease();
    // Ends by itself only when the database was away at a bad moment: then begin anew.
    runner.promise
      .catch((error: unknown) => log.warn({ err: error }, "the queue's worker ended"))
      .finally(() => void this.#startAgain());
  }

  async renewLease(): Promise<void> {
    if (this.#poolId) await renewLease(this.#options.db, this.#poolId, this.#options.leaseSeconds);
  }

  /** Takes no more jobs; ends those that are under way after `graceMs`, and gives them back. */
  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    const patience = setTimeout(() => this.#abort.abort(), graceMs);
    await this.#runner?.stop().catch(() => {});
    clearTimeout(patience);
    await this.#giveBack().catch((error: unknown) =>
      this.#options.log.warn({ err: error }, "jobs were not given back"),
    );
  }

  async #startAgain(): Promise<void> {
    while (!this.#stopping) {
      await delay(500);
      try {
        if (!this.#stopping) await this.start();
        return;
      } catch (error) {
        this.#options.log.warn({ err: error }, "the queue cannot be reached");
      }
    }
  }

  async #do(name: string, task: Task, payload: unknown, { id, attempts, max_attempts }: Job): Promise<void> {
    this.#running.set(id, attempts);
    const { signal } = this.#abort;
    try {
      await task(payload, { signal, last: attempts >= max_attempts, attempt: attempts });
      this.#running.delete(id);
    } catch (error) {
      if (!signal.aborted) {
        this.#running.delete(id);
        this.#options.log.error({ err: error, job: name, payload, attempt: attempts }, "a job failed");
      }
      throw error;
    }
  }

  /**
   * Those that we ended ourselves cost no try and wait for nothing. The queue's own note of the failure may still be
   * under way: unlocked first, it no longer applies.
   */
  async #giveBack(): Promise<void> {
    const { db } = this.#options;
    if (this.#running.size > 0) {
      await db.$executeRaw`select graphile_worker.force_unlock_workers(array[${this.#poolId}])`;
    }
    for (const [id, attempts] of this.#running) {
      await db.$executeRaw`
        select graphile_worker.reschedule_jobs(array[${id}::bigint], run_at := now(), attempts := ${attempts - 1}::int)`;
    }
    await endLease(db, this.#poolId);
  }
}
