import { closeDb, createDb } from "../db/index.ts";
import type { Db } from "../db/index.ts";
import type { Logger } from "../log.ts";
import { sweepRateLimits } from "../rate-limits/index.ts";
import { beginEpochs, reverifyTop } from "../leaderboard/index.ts";
import { BaselineJobPayload, baselineJob } from "./baseline-job.ts";
import { GradeJobPayload, gradeJob } from "./grade-job.ts";
import type { GradingService } from "./grader.ts";
import { Lane } from "./lane.ts";
import { releaseDeadServices } from "./lease.ts";
import { baselineTask, gradingTask, nightlyTask, rankingTask } from "./options.ts";
import { RankJobPayload, rankJob } from "./rank-job.ts";
import type { RankingService } from "./ranker.ts";
import { repairRankings } from "./repair-rankings.ts";
import { repairStranded } from "./repair.ts";

export interface GradingWorkerOptions {
  databaseUrl: string;
  grader: GradingService;
  /** Left out: this service makes no ranked timings. */
  ranker?: RankingService;
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

/** At three, by the clock of the database: who is at the top has to show it again. */
const nightly = `0 3 * * * ${nightlyTask}`;

/** Takes gradings from the queue until stopped, and ranked timings in a lane of their own, one at a time; through any outage of the database. */
export async function runGradingWorker(options: GradingWorkerOptions): Promise<GradingWorker> {
  const worker = new Worker(options);
  await worker.start();
  return { stop: () => worker.stop(), finished: worker.finished };
}

type WorkerOptions = Required<Omit<GradingWorkerOptions, "ranker">> & Pick<GradingWorkerOptions, "ranker">;
type Tasks = ConstructorParameters<typeof Lane>[0]["tasks"];

class Worker {
  readonly finished: Promise<void>;
  readonly #options: WorkerOptions;
  readonly #db: Db;
  readonly #lanes: Lane[];
  #finish: () => void = () => {};
  #stopping: Promise<void> | null = null;
  #heart: NodeJS.Timeout | null = null;
  #epochsBegun = false;

  constructor(options: GradingWorkerOptions) {
    this.#options = { concurrency: 1, leaseSeconds: 15, graceMs: 5_000, ...options };
    this.#db = createDb(options.databaseUrl);
    const { databaseUrl, log, leaseSeconds, concurrency, ranker } = this.#options;
    const common = { databaseUrl, log, leaseSeconds, db: this.#db };
    this.#lanes = [new Lane({ ...common, concurrency, tasks: this.#gradingTasks() })];
    if (ranker) {
      const tasks = this.#rankingTasks(ranker);
      this.#lanes.push(new Lane({ ...common, concurrency: 1, tasks, crontab: nightly }));
    }
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

  #gradingTasks(): Tasks {
    const { grader, log } = this.#options;
    return {
      [gradingTask]: (payload, { signal, last }) => {
        const { submissionId } = GradeJobPayload.parse(payload);
        return gradeJob(submissionId, { db: this.#db, grader, log, signal, last });
      },
    };
  }

  #rankingTasks(ranker: RankingService): Tasks {
    const { log } = this.#options;
    const db = this.#db;
    return {
      [rankingTask]: (payload, { signal }) =>
        rankJob(RankJobPayload.parse(payload).rankingId, { db, ranker, log, signal }),
      [baselineTask]: (payload, { signal }) =>
        baselineJob(BaselineJobPayload.parse(payload), { db, ranker, log, signal }),
      [nightlyTask]: async () => {
        log.info({ timings: await reverifyTop(db) }, "the top of every board is timed again");
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
      await repairRankings(this.#db, log);
      await this.#beginEpochs();
      await sweepRateLimits(this.#db, new Date());
    } catch (error) {
      log.warn({ err: error }, "heartbeat failed");
    }
  }

  /** Once: what speedups depend on does not change while this service lives. */
  async #beginEpochs(): Promise<void> {
    const { ranker, log } = this.#options;
    if (!ranker || this.#epochsBegun) return;
    const asked = await beginEpochs(this.#db, ranker.comparables());
    this.#epochsBegun = true;
    if (asked > 0) log.info({ timings: asked }, "a new epoch: what stands on the boards is timed again");
  }

  async #stop(): Promise<void> {
    if (this.#heart) clearInterval(this.#heart);
    await Promise.all(this.#lanes.map((lane) => lane.stop(this.#options.graceMs)));
    await closeDb(this.#db);
    this.#finish();
  }
}
