import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { exerciseDirs } from "#grader/exercise/exercise-dirs.ts";
import type { Locale } from "#grader/exercise/exercise.ts";
import { ExerciseFaultsError } from "#grader/exercise/fault.ts";
import { readLessons } from "#grader/exercise/lesson/load-lessons.ts";
import { partsOfLesson } from "#grader/exercise/lesson/parse-lesson.ts";
import type { Question } from "#grader/exercise/lesson/question.ts";
import { getCatalogue } from "../exercises/catalogue.ts";

export interface CatalogueLesson {
  /** Markdown as its author wrote it. */
  text: Record<Locale, string>;
  /** Those of its self-check, by id. */
  questions: ReadonlyMap<string, Question>;
}

/** The lessons of this installation by unit. Read once in the life of the process, like the exercises. */
export function getLessons(): Promise<ReadonlyMap<string, CatalogueLesson>> {
  loading ??= loadLessons(exerciseDirs(process.env)).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

let loading: Promise<ReadonlyMap<string, CatalogueLesson>> | undefined;

async function loadLessons(dirs: readonly string[]): Promise<ReadonlyMap<string, CatalogueLesson>> {
  const home = dirs.find((dir) => existsSync(join(dir, "course.json")));
  if (home === undefined) return new Map();
  const { units } = await getCatalogue();
  const { lessons, faults } = await readLessons(
    home,
    units.map(({ unit }) => unit.id),
  );
  if (faults.length > 0) throw new ExerciseFaultsError(faults);
  return new Map(lessons.map(({ unit, text }) => [unit, { text, questions: questionsOf(text.en) }]));
}

/** Which answers are right is the same in every language: `exercises:check` sees to it. */
function questionsOf(text: string): ReadonlyMap<string, Question> {
  return new Map(
    partsOfLesson(text).flatMap((part) =>
      part.kind === "question" ? [[part.question.id, part.question] as const] : [],
    ),
  );
}
