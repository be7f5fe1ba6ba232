import { setTimeout as delay } from "node:timers/promises";
import { StageEvent } from "#grader/judge/verdict.ts";
import type { Context } from "../context.ts";
import { listenerOf } from "../db/client.ts";
import type { Db } from "../db/index.ts";
import type { SubmissionUpdate } from "./view.ts";
import { requireVisible, visibleVerdict } from "./visible.ts";

interface WatchOptions {
  /** The last stage that the watcher has seen; 0 for all. */
  afterSeq?: number;
  signal?: AbortSignal;
  /** How often to look without having been told; a fallback only. */
  pollMs?: number;
}

/** A database that is away for longer than this ends the watching with its error. */
const outageMsMax = 60_000;

/**
 * Every stage in order, then the verdict, then the end. Catches up from the table first and after every lost
 * connection, so nothing is missed and nothing comes twice.
 */
export async function* watchSubmission(
  context: Context,
  id: string,
  { afterSeq = 0, signal, pollMs = 3_000 }: WatchOptions = {},
): AsyncGenerator<SubmissionUpdate, void> {
  const { actor } = await requireVisible(context, id);
  const bell = new Bell();
  const stop = listenerOf(context.db).subscribe(id, () => bell.ring());
  const leave = () => bell.ring();
  signal?.addEventListener("abort", leave);
  try {
    let seq = afterSeq;
    let reachableAt = Date.now();
    for (;;) {
      if (signal?.aborted) return;
      const rung = bell.next(pollMs);
      const news = await readNews(context.db, id, seq).catch((error: unknown) => {
        if (Date.now() - reachableAt > outageMsMax) throw error;
        return null;
      });
      if (news) {
        reachableAt = Date.now();
        for (const update of news.stages) {
          seq = update.seq;
          yield update;
        }
        if (news.verdict) {
          yield { verdict: visibleVerdict(news.verdict.record, actor) };
          return;
        }
      }
      await (news ? rung : delay(500));
    }
  } finally {
    signal?.removeEventListener("abort", leave);
    stop();
    bell.ring();
  }
}

/** The verdict is read first: when it is there, so are all stages. */
async function readNews(db: Db, id: string, afterSeq: number) {
  const verdict = await db.verdict.findUnique({ where: { submissionId: id }, select: { record: true } });
  const stages = await db.submissionStage.findMany({
    where: { submissionId: id, seq: { gt: afterSeq } },
    orderBy: { seq: "asc" },
    select: { seq: true, event: true },
  });
  return {
    stages: stages.map((row) => ({ seq: row.seq, event: StageEvent.parse(row.event) })),
    verdict,
  };
}

/** Something to wait for that may ring before anybody waits. */
class Bell {
  #ring: () => void = () => {};

  ring(): void {
    this.#ring();
  }

  /** Resolves at the next ring from now on, or after the time. */
  next(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timeoutMs);
      this.#ring = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
