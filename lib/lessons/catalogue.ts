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
  /** Names of the labs that stand in it. */
  labs: ReadonlySet<string>;
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
    units.map(({ unit }) => unit),
  );
  if (faults.length > 0) throw new ExerciseFaultsError(faults);
  return new Map(lessons.map(({ unit, text }) => [unit, { text, ...contentsOf(text.en) }]));
}

/** Which answers are right and which labs there are is the same in every language: `exercises:check` sees to it. */
function contentsOf(text: string): Pick<CatalogueLesson, "questions" | "labs"> {
  const parts = partsOfLesson(text);
  return {
    questions: new Map(
      parts.flatMap((part) => (part.kind === "question" ? [[part.question.id, part.question] as const] : [])),
    ),
    labs: new Set(parts.flatMap((part) => (part.kind === "lab" ? [part.name] : []))),
  };
}
