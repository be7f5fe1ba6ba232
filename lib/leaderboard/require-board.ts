import type { ExerciseManifest } from "#grader/exercise/exercise.ts";
import { AppError } from "../errors.ts";
import { getExercise } from "../exercises/index.ts";

/** The manifest of an exercise that has a board. */
export async function requireBoard(slug: string): Promise<ExerciseManifest> {
  const { manifest } = await getExercise(slug);
  if (!manifest.board) throw new AppError("not-found", `The exercise ${slug} has no board.`);
  return manifest;
}
