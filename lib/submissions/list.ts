import { z } from "zod";
import { Lamp, VerdictKind } from "#grader/judge/verdict.ts";
import { requireActor } from "../context.ts";
import type { Context } from "../context.ts";
import { getExercise } from "../exercises/index.ts";
import { parseInput } from "../parse.ts";
import type { SubmissionPage } from "./view.ts";

const Input = z.object({
  slug: z.string(),
  /** Of the page before. */
  cursor: z.uuid().nullish(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

/** The actor's own submissions to an exercise, newest first. */
export async function listSubmissions(context: Context, input: unknown): Promise<SubmissionPage> {
  const actor = requireActor(context);
  const { slug, cursor, limit } = parseInput(Input, input);
  const { manifest } = await getExercise(slug);
  // Ids are in order of time (UUID version 7), so one index serves filter, order and cursor.
  const rows = await context.db.submission.findMany({
    where: { userId: actor.id, exerciseId: manifest.uuid, ...(cursor ? { id: { lt: cursor } } : {}) },
    orderBy: { id: "desc" },
    take: limit + 1,
    select: {
      id: true,
      status: true,
      createdAt: true,
      attemptNumber: true,
      source: true,
      verdict: {
        select: {
          kind: true,
          lampCorrect: true,
          lampStable: true,
          lampFast: true,
          pointsEarned: true,
          pointsPossible: true,
          slowdown: true,
        },
      },
    },
  });
  const page = rows.slice(0, limit);
  return {
    rows: page.map(({ verdict, ...row }) => ({
      ...row,
      verdict: verdict && {
        kind: VerdictKind.parse(verdict.kind),
        lamps: {
          correct: Lamp.parse(verdict.lampCorrect),
          stable: Lamp.parse(verdict.lampStable),
          fast: Lamp.parse(verdict.lampFast),
        },
        points: { earned: verdict.pointsEarned, possible: verdict.pointsPossible },
        slowdown: verdict.slowdown,
      },
    })),
    nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
