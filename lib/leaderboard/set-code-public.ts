import { z } from "zod";
import { requireActor } from "../context.ts";
import type { Context } from "../context.ts";
import { transact } from "../db/index.ts";
import { AppError } from "../errors.ts";
import { parseInput } from "../parse.ts";
import { announceBoard } from "./announce-board.ts";

const Input = z.object({ entryId: z.uuid(), codePublic: z.boolean() });

/** Shows the code of the actor's entry to those who have solved the exercise, or hides it again. */
export async function setCodePublic(context: Context, input: unknown): Promise<void> {
  const actor = requireActor(context);
  const { entryId, codePublic } = parseInput(Input, input);
  await transact(context.db, async (tx) => {
    const { count } = await tx.boardEntry.updateMany({
      where: { id: entryId, userId: actor.id },
      data: { codePublic },
    });
    if (count === 0) throw new AppError("not-found", "There is no such entry, or it is not yours.");
    const { exerciseId } = await tx.boardEntry.findUniqueOrThrow({ where: { id: entryId } });
    await announceBoard(tx, exerciseId);
  });
}
