import { notFound } from "next/navigation";
import { AppError } from "#lib/errors.ts";

/** The answer of a verb, or the 404 page when the verb says that there is no such thing. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
