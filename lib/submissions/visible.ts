import { z } from "zod";
import { Verdict } from "#grader/judge/verdict.ts";
import { requireActor } from "../context.ts";
import type { Actor, Context } from "../context.ts";
import { AppError } from "../errors.ts";

/**
 * Proves that the actor may see the submission: its owner and instructors may. To everybody else it does not
 * exist, so that ids cannot be tried out.
 */
export async function requireVisible(
  context: Context,
  id: string,
): Promise<{ actor: Actor; id: string; userId: string }> {
  const actor = requireActor(context);
  const found = z.uuid().safeParse(id).success
    ? await context.db.submission.findUnique({ where: { id }, select: { userId: true } })
    : null;
  if (!found || (found.userId !== actor.id && actor.role !== "instructor")) {
    throw new AppError("not-found", "There is no such submission, or it is not yours.");
  }
  return { actor, id, userId: found.userId };
}

/** What broke on our side is for the log and for instructors; the learner learns only that it was our fault. */
export function visibleVerdict(record: unknown, actor: Actor): Verdict {
  const verdict = Verdict.parse(record);
  return actor.role === "instructor" ? verdict : { ...verdict, judgeError: null };
}
