import type { Locale } from "#grader/exercise/exercise.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { getPath } from "../progress/index.ts";
import type { PathUnit } from "../progress/view.ts";
import { getLessons } from "./catalogue.ts";
import { getSelfCheck, type SelfCheckAnswers } from "./self-check.ts";

type Neighbour = Pick<PathUnit, "id" | "title">;

export interface LessonView {
  /** With its exercises and how the actor stands on them. */
  unit: PathUnit;
  /** Place of the unit in the course, from 1. */
  number: number;
  /** Markdown. */
  text: Record<Locale, string>;
  /** How many questions its self-check has. */
  questions: number;
  answers: SelfCheckAnswers;
  /** The nearest units before and after it that have a lesson. */
  previous: Neighbour | null;
  next: Neighbour | null;
}

/** @throws AppError `not-found` for a unit that has no lesson. */
export async function getLesson(context: Context, unitId: string): Promise<LessonView> {
  const [lessons, path, answers] = await Promise.all([
    getLessons(),
    getPath(context),
    getSelfCheck(context, unitId),
  ]);
  const lesson = lessons.get(unitId);
  const index = path.units.findIndex(({ id }) => id === unitId);
  const unit = path.units[index];
  if (!lesson || !unit)
    throw new AppError("not-found", `There is no lesson for a unit ${JSON.stringify(unitId)}.`);
  const taught = ({ id }: PathUnit) => lessons.has(id);
  return {
    unit,
    number: index + 1,
    text: lesson.text,
    questions: lesson.questions.size,
    answers,
    previous: path.units.slice(0, index).findLast(taught) ?? null,
    next: path.units.slice(index + 1).find(taught) ?? null,
  };
}
