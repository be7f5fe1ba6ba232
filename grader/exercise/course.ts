import { z } from "zod";
import { slugPattern } from "./exercise.ts";
import type { PublicExercise } from "./exercise.ts";
import { ExerciseFaultsError } from "./fault.ts";
import { ExerciseFolder } from "./folder.ts";
import { readJson } from "./read-json.ts";

const Localised = z.strictObject({ en: z.string().min(1), "zh-CN": z.string().min(1) });

/** `course.json`: units in the order in which they are taught. */
export const Course = z.strictObject({
  $schema: z.string().optional(),
  units: z
    .array(
      z.strictObject({
        id: z.string().regex(slugPattern),
        title: Localised,
        /** The question that the unit answers. */
        question: Localised,
        /** Slugs, in order. */
        exercises: z.array(z.string().regex(slugPattern)).min(1),
      }),
    )
    .min(1),
});
export type Course = z.infer<typeof Course>;

/**
 * Reads `<dir>/course.json` and proves it against the exercises: each exercise in exactly one unit, the one it names.
 * @throws {ExerciseFaultsError}
 */
export async function loadCourse(dir: string, exercises: readonly PublicExercise[]): Promise<Course> {
  const folder = new ExerciseFolder(dir);
  const course = await readJson(folder, "course.json", Course, "the units of the course, in order");
  if (course) prove(course, exercises, folder);
  if (!course || folder.faults.length > 0) throw new ExerciseFaultsError(folder.faults);
  return course;
}

function prove(course: Course, exercises: readonly PublicExercise[], folder: ExerciseFolder): void {
  const bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise]));
  const placed = new Set<string>();
  course.units.forEach((unit, u) => {
    if (course.units.findIndex((other) => other.id === unit.id) !== u) {
      folder.fault("course.json", `the unit ${unit.id} is there twice`, { field: `units.${u}.id` });
    }
    unit.exercises.forEach((slug, e) => {
      const field = `units.${u}.exercises.${e}`;
      const exercise = bySlug.get(slug);
      if (!exercise) folder.fault("course.json", `there is no exercise ${JSON.stringify(slug)}`, { field });
      else if (exercise.manifest.unit !== unit.id) {
        folder.fault(
          "course.json",
          `${slug} says in its exercise.json that its unit is ${exercise.manifest.unit}, not ${unit.id}`,
          { field },
        );
      }
      if (placed.has(slug)) folder.fault("course.json", `${slug} is in the course twice`, { field });
      placed.add(slug);
    });
  });
}
