import { closeDb, createDb } from "../db/index.ts";
import type { Db } from "../db/index.ts";
import type { Logger } from "../log.ts";
import { sweepRateLimits } from "../rate-limits/index.ts";
import { GradeJobPayload, gradeJob } from "./grade-job.ts";
import type { GradingService } from "./grader.ts";
import { Lane } from "./lane.ts";
import { releaseDeadServices } from "./lease.ts";
import { gradingTask } from "./options.ts";
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
  readonly #lanes: Lane[];
  #finish: () => void = () => {};
  #stopping: Promise<void> | null = null;
  #heart: NodeJS.Timeout | null = null;

  constructor(options: GradingWorkerOptions) {
    this.#options = { concurrency: 1, leaseSeconds: 15, graceMs: 5_000, ...options };
    this.#db = createDb(options.databaseUrl);
    const { databaseUrl, log, leaseSeconds, concurrency } = this.#options;
    const common = { databaseUrl, log, leaseSeconds, db: this.#db };
    this.#lanes = [new Lane({ ...common, concurrency, tasks: this.#gradingTasks() })];
    this.finished = new Promise((resolve) => {
      this.#finish = resolve;
    });
  }

  async start(): Promise<void> {
    await this.#beat();
    await Promise.all(this.#lanes.map((lane) => lane.start()));
    this.#heart = setInterval(() => void this.#beat(), (this.#options.leaseSeconds * 1000) / 3);
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  #gradingTasks(): ConstructorParameters<typeof Lane>[0]["tasks"] {
    const { grader, log } = this.#options;
    return {
      [gradingTask]: (payload, { signal, last }) => {
        const { submissionId } = GradeJobPayload.parse(payload);
        return gradeJob(submissionId, { db: this.#db, grader, log, signal, last });
      },
    };
  }

  /** Renews the leases and looks after what dead services left. Failing means that the database is away: next time. */
  async #beat(): Promise<void> {
    const { log, leaseSeconds } = this.#options;
    try {
      for (const lane of this.#lanes) await lane.renewLease();
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
    await Promise.all(this.#lanes.map((lane) => lane.stop(this.#options.graceMs)));
    await closeDb(this.#db);
    this.#finish();
  }
}
