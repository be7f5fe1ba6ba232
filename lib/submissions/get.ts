import type { Context } from "../context.ts";
import type { SubmissionView } from "./view.ts";
import { requireVisible, visibleVerdict } from "./visible.ts";

export async function getSubmission(context: Context, id: string): Promise<SubmissionView> {
  const { actor, userId } = await requireVisible(context, id);
  const row = await context.db.submission.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      exerciseVersion: true,
      source: true,
      status: true,
      createdAt: true,
      attemptNumber: true,
      version: { select: { exercise: { select: { slug: true } } } },
      verdict: { select: { record: true } },
    },
  });
  return {
    id: row.id,
    slug: row.version.exercise.slug,
    exerciseVersion: row.exerciseVersion,
    source: row.source,
    status: row.status,
    createdAt: row.createdAt,
    verdict: row.verdict ? visibleVerdict(row.verdict.record, actor) : null,
    attemptNumber: row.attemptNumber,
    mine: userId === actor.id,
  };
}
