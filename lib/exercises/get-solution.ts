import { basename } from "node:path";
import process from "node:process";
import { exerciseDirs, listExerciseFolders } from "#grader/exercise/exercise-dirs.ts";
import { ExerciseFolder } from "#grader/exercise/folder.ts";
import { requireActor } from "../context.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { getExercise } from "./get.ts";

/** The reference solution: for those who have solved the exercise once, in whatever version, and for instructors. */
export async function getSolution(context: Context, slug: string): Promise<string> {
  const actor = requireActor(context);
  const { manifest } = await getExercise(slug);
  if (actor.role !== "instructor") {
    const key = { userId: actor.id, exerciseId: manifest.uuid };
    const progress = await context.db.progress.findUnique({ where: { userId_exerciseId: key } });
    if (!progress?.solvedAt) throw new AppError("forbidden", "Solve the exercise first.");
  }
  return readSolution(slug);
}

async function readSolution(slug: string): Promise<string> {
  const { folders } = await listExerciseFolders(exerciseDirs(process.env));
  const dir = folders.find((folder) => basename(folder) === slug);
  const solution = dir && (await new ExerciseFolder(dir).text("solution.ts", "the reference solution"));
  if (!solution) throw new AppError("not-found", `Exercise ${slug} has no solution.ts that can be read.`);
  return solution;
}
