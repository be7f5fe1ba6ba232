"use server";

import { answerQuestion } from "#lib/lessons/index.ts";
import { getContext } from "#lib/request-context.ts";

/** Remembers an answer to a question of a self-check. False when it could not be; the page has judged it already. */
export async function saveAnswer(input: {
  unit: string;
  question: string;
  answer: number[] | number;
}): Promise<boolean> {
  const context = await getContext();
  try {
    await answerQuestion(context, input);
    return true;
  } catch (error) {
    context.log.warn({ err: error }, "an answer to a self-check was not kept");
    return false;
  }
}
