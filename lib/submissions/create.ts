import { randomBytes } from "node:crypto";
import { z } from "zod";
import { requireActor } from "../context.ts";
import type { Context } from "../context.ts";
import { isDangling, transact } from "../db/index.ts";
import { AppError } from "../errors.ts";
import { getExercise } from "../exercises/index.ts";
import { parseInput } from "../parse.ts";
import { addGradingJob } from "../queue/add-grading-job.ts";
import { consumeLimit, limits } from "../rate-limits/index.ts";
import { Source } from "./source.ts";

const Input = z.object({ slug: z.string(), source: Source });

/** Of one person at the same time, so that nobody fills the queue. */
const unfinishedMax = 8;

/** Records the submission and asks for its grading, both or neither. */
export async function createSubmission(context: Context, input: unknown): Promise<{ id: string }> {
  const actor = requireActor(context);
  const { slug, source } = parseInput(Input, input);
  const { manifest } = await getExercise(slug);
  await consumeLimit(context.db, limits.submissionByUser, actor.id);
  try {
    return await transact(context.db, async (tx) => {
      const key = { userId: actor.id, exerciseId: manifest.uuid };
      const now = context.now();
      // Locks the row: two submissions at once get two attempt numbers.
      await tx.progress.upsert({
        where: { userId_exerciseId: key },
        create: { ...key, submitted: 1, lastSubmittedAt: now },
        update: { submitted: { increment: 1 }, lastSubmittedAt: now },
      });
      const waiting = await tx.submission.count({ where: { userId: actor.id, status: { not: "done" } } });
      if (waiting >= unfinishedMax) {
        throw new AppError("rate-limited", `${waiting} submissions are still being judged.`, {
          retryAfterSeconds: 10,
        });
      }
      const last = await tx.submission.findFirst({
        where: { ...key, attemptNumber: { not: null } },
        orderBy: { attemptNumber: "desc" },
        select: { attemptNumber: true },
      });
      const { id } = await tx.submission.create({
        data: {
          ...key,
          exerciseVersion: manifest.version,
          source,
          seed: randomBytes(16).toString("hex"),
          attemptNumber: (last?.attemptNumber ?? 0) + 1,
          createdAt: now,
          stages: { create: { seq: 1, event: { stage: "queued" } } },
        },
        select: { id: true },
      });
      await addGradingJob(tx, id, waiting);
      return { id };
    });
  } catch (error) {
    // The guest was merged into an account a moment ago, or the exercises were not synchronised.
    if (isDangling(error))
      throw new AppError("conflict", "The account or the exercise has just changed: reload.", {
        cause: error,
      });
    throw error;
  }
}
