import { RankedOutcome } from "#grader/judge/ranked/ranked-timing.ts";
import type { Context } from "../context.ts";
import { requireVisible } from "../submissions/visible.ts";
import { resultOf } from "./ranking-result.ts";
import type { RankingView } from "./view.ts";

/** The ranked timing on which the place of a submission rests, or will; null when none was asked for. For its owner and instructors. */
export async function getRanking(context: Context, submissionId: string): Promise<RankingView | null> {
  const { id } = await requireVisible(context, submissionId);
  return readRanking(context, id);
}

/** The latest that is no verification: those only confirm it. */
export async function readRanking(
  { db }: Pick<Context, "db">,
  submissionId: string,
): Promise<RankingView | null> {
  const ranking = await db.ranking.findFirst({
    where: { submissionId, purpose: { not: "verification" } },
    orderBy: { id: "desc" },
    include: {
      entries: { select: { id: true }, take: 1 },
      submission: { select: { version: { select: { exercise: { select: { slug: true } } } } } },
    },
  });
  if (!ranking) return null;
  return {
    id: ranking.id,
    slug: ranking.submission.version.exercise.slug,
    status: ranking.status,
    steps: { done: ranking.stepsDone, total: ranking.stepsTotal },
    result: ranking.outcome === null ? null : resultOf(RankedOutcome.parse(ranking.outcome)),
    entryId: ranking.entries[0]?.id ?? null,
  };
}
