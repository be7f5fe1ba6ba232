import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadCourse } from "#grader/exercise/course.ts";
import { formatFault } from "#grader/exercise/fault.ts";
import { readLessons } from "#grader/exercise/lesson/load-lessons.ts";
import { proveLesson } from "#grader/exercise/lesson/prove-lesson.ts";
import { loadPublicExercises } from "#grader/exercise/load-public.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const exercises = await loadPublicExercises([root]);
const { units } = await loadCourse(root, exercises);
const { lessons, faults } = await readLessons(root, units);

test("every unit has a lesson in both languages, and every exercise a unit", () => {
  expect(faults).toEqual([]);
  expect(lessons.map(({ unit }) => unit).sort()).toEqual(units.map(({ id }) => id).sort());
  expect(units.flatMap((unit) => unit.exercises).sort()).toEqual(exercises.map(({ slug }) => slug).sort());
});

test.each(lessons)(
  "the lesson of $unit has the same figures, labs and questions in both languages, and the core computes the figures",
  ({ files }) => {
    const slugs = new Set(exercises.map(({ slug }) => slug));
    expect(proveLesson(files, slugs).map(formatFault)).toEqual([]);
  },
);
