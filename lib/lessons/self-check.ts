import type { Context } from "../context.ts";

/** By question: the answer that was given last, and whether it was right. */
export type SelfCheckAnswers = Record<string, { answer: string; correct: boolean }>;

/** What the actor answered in a unit; nothing of somebody who is not signed in. */
export async function getSelfCheck(context: Context, unit: string): Promise<SelfCheckAnswers> {
  if (!context.actor) return {};
  const rows = await context.db.selfCheckAnswer.findMany({
    where: { userId: context.actor.id, unit },
    select: { question: true, answer: true, correct: true },
  });
  return Object.fromEntries(rows.map(({ question, ...given }) => [question, given]));
}

/** How many questions of each unit the actor has ever answered rightly. */
export async function countSelfChecks(context: Context): Promise<ReadonlyMap<string, number>> {
  if (!context.actor) return new Map();
  const rows = await context.db.selfCheckAnswer.groupBy({
    by: ["unit"],
    where: { userId: context.actor.id, correctAt: { not: null } },
    _count: true,
  });
  return new Map(rows.map(({ unit, _count }) => [unit, _count]));
}
