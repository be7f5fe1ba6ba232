import { z } from "zod";
import type { Question } from "#grader/exercise/lesson/question.ts";
import { isRightNumber } from "#grader/exercise/lesson/right-number.ts";
import { requireActor } from "../context.ts";
import type { Context } from "../context.ts";
import { isDangling } from "../db/index.ts";
import { AppError } from "../errors.ts";
import { parseInput } from "../parse.ts";
import { getLessons } from "./catalogue.ts";

const Input = z.object({
  unit: z.string().max(100),
  question: z.string().max(100),
  /** Indexes of the chosen options, or a number. */
  answer: z.union([z.array(z.int().min(0).max(50)).max(50), z.number()]),
});

/** Judges an answer to a question of a self-check and remembers it in place of the one before. */
export async function answerQuestion(context: Context, input: unknown): Promise<{ correct: boolean }> {
  const actor = requireActor(context);
  const { unit, question: id, answer } = parseInput(Input, input);
  const question = (await getLessons()).get(unit)?.questions.get(id);
  if (!question)
    throw new AppError(
      "not-found",
      `The lesson of ${JSON.stringify(unit)} has no question ${JSON.stringify(id)}.`,
    );
  const correct = isRight(question, answer);
  const now = context.now();
  try {
    await context.db.$executeRaw`
      insert into self_check_answers as own (user_id, unit, question, answer, correct, correct_at, answered_at)
      values (${actor.id}::uuid, ${unit}, ${id}, ${String(answer)}, ${correct}, ${correct ? now : null}, ${now})
      on conflict (user_id, unit, question) do update set
        answer = excluded.answer, correct = excluded.correct, answered_at = excluded.answered_at,
        correct_at = coalesce(own.correct_at, excluded.correct_at)`;
  } catch (error) {
    if (isDangling(error))
      throw new AppError("conflict", "The account has just changed: reload.", { cause: error });
    throw error;
  }
  return { correct };
}

function isRight(question: Question, answer: number[] | number): boolean {
  if (question.kind === "number") {
    if (typeof answer !== "number")
      throw new AppError("invalid", "answer: a number is asked", { field: "answer" });
    return isRightNumber(answer, question);
  }
  const { options } = question;
  if (typeof answer === "number" || answer.some((index) => index >= options.length))
    throw new AppError("invalid", `answer: indexes of its ${options.length} options are asked`, {
      field: "answer",
    });
  return options.every(({ correct }, index) => correct === answer.includes(index));
}
