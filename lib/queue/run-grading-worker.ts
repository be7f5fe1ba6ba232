import { EventEmitter } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { run } from "graphile-worker";
import type { JobHelpers, Runner } from "graphile-worker";
import { closeDb, createDb } from "../db/index.ts";
import type { Db } from "../db/index.ts";
import type { Logger } from "../log.ts";
import { sweepRateLimits } from "../rate-limits/index.ts";
import { GradeJobPayload, gradeJob } from "./grade-job.ts";
import type { GradingService } from "./grader.ts";
import { endLease, releaseDeadServices, renewLease } from "./lease.ts";
import { gradingTask, queueOptions } from "./options.ts";
import { repairStranded } from "./repair.ts";

export interface GradingWorkerOptions {
  databaseUrl: string;
  grader: GradingService;
  log: Logger;
  /** Submissions at the same time; 1 when left out, so that timings have the machine to themselves. */
  concurrency?: number;
  /** How long a service is believed alive without a sign; its jobs wait that long after a crash. */
  leaseSeconds?: number;
  /** How long a stopping service lets gradings end before it gives them back. */
  graceMs?: number;
}

export interface GradingWorker {
  /** Takes no more jobs, ends or gives back those under way. Safe to call twice. */
  stop(): Promise<void>;
  /** Settles after `stop`; rejects never: a lost database is waited for. */
  finished: Promise<void>;
}

/** Takes gradings from the queue until stopped, through any outage of the database. */
export async function runGradingWorker(options: GradingWorkerOptions): Promise<GradingWorker> {
  const worker = new Worker(options);
  await worker.start();
  return { stop: () => worker.stop(), finished: worker.finished };
}

class Worker {
  readonly finished: Promise<void>;
  readonly #options: Required<GradingWorkerOptions>;
  readonly #db: Db;
  readonly #abort = new AbortController();
  /** Jobs under way, by id, with the number of the try. */
  readonly #running = new Map<string, number>();
  #finish: () => void = () => {};
  #runner: Runner | null = null;
  #poolId = "";
  #stopping: Promise<void> | null = null;
  #heart: NodeJS.Timeout | null = null;

  constructor(options: GradingWorkerOptions) {
    this.#options = { concurrency: 1, leaseSeconds: 15, graceMs: 5_000, ...options };
    this.#db = createDb(options.databaseUrl);
    this.finished = new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  async start(): Promise<void> {
    await this.#beat();
    await this.#run();
    this.#heart = setInterval(() => void this.#beat(), (this.#options.leaseSeconds * 1000) / 3);
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #run(): Promise<void> {
    const { databaseUrl, concurrency, log } = this.#options;
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
      taskList: { [gradingTask]: (payload, helpers) => this.#grade(payload, helpers) },
    });
    this.#runner = runner;
    await renewLease(this.#db, this.#poolId, this.#options.leaseSeconds);
    // Ends by itself only when the database was away at a bad moment: then begin anew.
    runner.promise
      .catch((error: unknown) => log.warn({ err: error }, "the queue's worker ended"))
      .finally(() => void this.#again());
  }

  async #again(): Promise<void> {
    while (!this.#stopping) {
      await delay(500);
      try {
        if (!this.#stopping) await this.#run();
        return;
      } catch (error) {
        this.#options.log.warn({ err: error }, "the queue cannot be reached");
      }
    }
  }

  async #grade(payload: unknown, { job }: JobHelpers): Promise<void> {
    const { submissionId } = GradeJobPayload.parse(payload);
    this.#running.set(job.id, job.attempts);
    try {
      const { grader, log } = this.#options;
      const last = job.attempts >= job.max_attempts;
      await gradeJob(submissionId, { db: this.#db, grader, log, signal: this.#abort.signal, last });
      this.#running.delete(job.id);
    } catch (error) {
      if (!this.#abort.signal.aborted) {
        this.#running.delete(job.id);
        this.#options.log.error(
          { err: error, submission: submissionId, attempt: job.attempts },
          "grading failed",
        );
      }
      throw error;
    }
  }

  /** Renews the lease and looks after what dead services left. Failing means that the database is away: next time. */
  async #beat(): Promise<void> {
    const { log, leaseSeconds } = this.#options;
    try {
      if (this.#poolId) await renewLease(this.#db, this.#poolId, leaseSeconds);
      const dead = await releaseDeadServices(this.#db, leaseSeconds);
      if (dead > 0) log.warn({ services: dead }, "took over the jobs of grader services that died");
      await repairStranded(this.#db, log);
      await sweepRateLimits(this.#db, new Date());
    } catch (error) {
      log.warn({ err: error }, "heartbeat failed");
    }
  }

  async #stop(): Promise<void> {
    if (this.#heart) clearInterval(this.#heart);
    const patience = setTimeout(() => this.#abort.abort(), this.#options.graceMs);
    await this.#runner?.stop().catch(() => {});
    clearTimeout(patience);
    await this.#giveBack().catch((error: unknown) =>
      this.#options.log.warn({ err: error }, "jobs were not given back"),
    );
    await closeDb(this.#db);
    this.#finish();
  }

  /**
   * Those that we ended ourselves cost no try and wait for nothing. The queue's own note of the failure may still be
   * under way: unlocked first, it no longer applies.
   */
  async #giveBack(): Promise<void> {
    if (this.#running.size > 0) {
      await this.#db.$executeRaw`select graphile_worker.force_unlock_workers(array[${this.#poolId}])`;
    }
    for (const [id, attempts] of this.#running) {
      await this.#db.$executeRaw`
        select graphile_worker.reschedule_jobs(array[${id}::bigint], run_at := now(), attempts := ${attempts - 1}::int)`;
    }
    await endLease(this.#db, this.#poolId);
  }
}
