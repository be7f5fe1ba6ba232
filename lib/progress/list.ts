import type { Context } from "../context.ts";
import { getCatalogue } from "../exercises/catalogue.ts";
import type { ExerciseProgress } from "./view.ts";

/** One entry for each exercise in the order of the course; all blank for somebody who is not signed in. */
export async function getProgress(context: Context): Promise<ExerciseProgress[]> {
  const { exercises } = await getCatalogue();
  const rows = context.actor
    ? await context.db.progress.findMany({ where: { userId: context.actor.id } })
    : [];
  const byId = new Map(rows.map((row) => [row.exerciseId, row]));
  return exercises.map(({ slug, manifest }) => {
    const row = byId.get(manifest.uuid);
    const { correctness, stability, performance } = manifest.points;
    return {
      slug,
      kind: manifest.kind,
      lamps: { correct: Boolean(row?.correctAt), stable: Boolean(row?.stableAt), fast: Boolean(row?.fastAt) },
      solved: Boolean(row?.solvedAt),
      attempts: row?.attempts ?? 0,
      bestPoints: row?.bestPoints ?? 0,
      pointsPossible: row?.pointsPossible || correctness + stability + performance,
      firstSolvedAt: row?.solvedAt ?? null,
      lastSubmittedAt: row?.lastSubmittedAt ?? null,
    };
  });
}
