import type { Context } from "../context.ts";
import { listUnits } from "../exercises/index.ts";
import { getProgress } from "./list.ts";
import type { ExerciseProgress, Path, PathExercise, PathStatus } from "./view.ts";

/** The course with the actor's marks on it: what is solved, what is next. */
export async function getPath(context: Context): Promise<Path> {
  const progress = new Map((await getProgress(context)).map((entry) => [entry.slug, entry]));
  const isSolved = (slug: string) => progress.get(slug)?.solved ?? false;
  const units = (await listUnits()).map(({ unit, exercises }) => ({
    id: unit.id,
    title: unit.title,
    question: unit.question,
    exercises: exercises.flatMap(({ slug, manifest }): PathExercise[] => {
      const entry = progress.get(slug);
      if (!entry) return [];
      const status = statusOf(entry, manifest.requires.every(isSolved));
      return [{ exercise: { slug, manifest }, status, progress: entry }];
    }),
  }));
  const all = units.flatMap((unit) => unit.exercises);
  const solved = all.filter((entry) => entry.status === "solved").length;
  return { units, next: all.find((entry) => entry.status !== "solved") ?? null, solved, total: all.length };
}

function statusOf(entry: ExerciseProgress, ready: boolean): PathStatus {
  if (entry.solved) return "solved";
  if (entry.attempts > 0) return "started";
  return ready ? "open" : "locked";
}
