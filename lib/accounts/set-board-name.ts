import { requireActor } from "../context.ts";
import type { Context } from "../context.ts";
import { transact } from "../db/index.ts";
import { announceBoard } from "../leaderboard/announce-board.ts";
import { parseInput } from "../parse.ts";
import { Name, nameKey } from "./name.ts";
import { reserveName } from "./reserve-name.ts";

/** What boards call the actor; null to stay anonymous there. Guests may have one too. */
export async function setBoardName(
  context: Context,
  input: { boardName: string | null },
): Promise<{ boardName: string | null }> {
  const actor = requireActor(context);
  const boardName = input.boardName?.trim() ? parseInput(Name, input.boardName) : null;
  await transact(context.db, async (tx) => {
    if (boardName) await reserveName(tx, boardName, actor.id, "boardName");
    const boardNameKey = boardName && nameKey(boardName);
    await tx.user.update({ where: { id: actor.id }, data: { boardName, boardNameKey } });
    const boards = await tx.boardEntry.findMany({
      where: { userId: actor.id, shown: true },
      distinct: ["exerciseId"],
      select: { exerciseId: true },
    });
    for (const { exerciseId } of boards) await announceBoard(tx, exerciseId);
  });
  return { boardName };
}
