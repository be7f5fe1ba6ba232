import type { PublicExercise } from "#grader/exercise/exercise.ts";
import { AppError } from "../errors.ts";
import { getCatalogue } from "./catalogue.ts";

export async function getExercise(slug: string): Promise<PublicExercise> {
  const exercise = (await getCatalogue()).bySlug.get(slug);
  if (!exercise) throw new AppError("not-found", `There is no exercise ${JSON.stringify(slug)}.`);
  return exercise;
}
