import type { PublicExercise } from "#grader/exercise/exercise.ts";
import { getCatalogue } from "./catalogue.ts";
import type { Catalogue } from "./catalogue.ts";

/** In the order of the course. */
export async function listExercises(): Promise<PublicExercise[]> {
  return (await getCatalogue()).exercises;
}

export async function listUnits(): Promise<Catalogue["units"]> {
  return (await getCatalogue()).units;
}
