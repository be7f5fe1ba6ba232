import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { loadCourse } from "#grader/exercise/course.ts";
import type { Course } from "#grader/exercise/course.ts";
import { exerciseDirs } from "#grader/exercise/exercise-dirs.ts";
import type { PublicExercise } from "#grader/exercise/exercise.ts";
import { loadPublicExercises } from "#grader/exercise/load-public.ts";

type Unit = Course["units"][number];

/** Every exercise of this installation, in the order of the course. */
export interface Catalogue {
  units: { unit: Unit; exercises: PublicExercise[] }[];
  exercises: PublicExercise[];
  bySlug: ReadonlyMap<string, PublicExercise>;
  byId: ReadonlyMap<string, PublicExercise>;
}

/** Read once in the life of the process: a new folder is seen after a restart. */
export function getCatalogue(): Promise<Catalogue> {
  loading ??= loadCatalogue(exerciseDirs(process.env)).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

let loading: Promise<Catalogue> | undefined;

async function loadCatalogue(dirs: readonly string[]): Promise<Catalogue> {
  const found = await loadPublicExercises(dirs);
  const home = dirs.find((dir) => existsSync(join(dir, "course.json")));
  const course: Course = home ? await loadCourse(home, found) : { units: [] };
  const units = arrange(course, found);
  const exercises = units.flatMap((unit) => unit.exercises);
  return {
    units,
    exercises,
    bySlug: new Map(exercises.map((exercise) => [exercise.slug, exercise])),
    byId: new Map(exercises.map((exercise) => [exercise.manifest.uuid, exercise])),
  };
}

/** An exercise from elsewhere that the course does not list goes to the end of its unit, or into a unit of its own. */
function arrange(course: Course, found: readonly PublicExercise[]): Catalogue["units"] {
  const bySlug = new Map(found.map((exercise) => [exercise.slug, exercise]));
  const units = course.units.map((unit) => ({
    unit,
    exercises: unit.exercises.flatMap((slug) => bySlug.get(slug) ?? []),
  }));
  const listed = new Set(units.flatMap((unit) => unit.exercises));
  for (const exercise of found) {
    if (listed.has(exercise)) continue;
    const id = exercise.manifest.unit;
    const home = units.find((candidate) => candidate.unit.id === id);
    if (home) home.exercises.push(exercise);
    else
      units.push({
        unit: {
          id,
          title: { en: id, "zh-CN": id },
          question: exercise.manifest.summary,
          exercises: [exercise.slug],
        },
        exercises: [exercise],
      });
  }
  return units;
}
