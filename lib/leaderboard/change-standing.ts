import { z } from "zod";
import type { Actor, Context } from "../context.ts";
import { requireActor } from "../context.ts";
import { transact } from "../db/index.ts";
import { AppError } from "../errors.ts";
import { announceBoard } from "./announce-board.ts";
import { chooseShown, lockPerson } from "./choose-shown.ts";
import type { Act, Standing } from "./view.ts";
import { writeAct } from "./write-act.ts";

interface Change {
  entryId: string;
  /** Who may: its owner, or any instructor. */
  by: "owner" | "instructor";
  from: readonly Standing[];
  to: Standing;
  kind: Act;
  reason?: string | undefined;
}

/** Changes where an entry stands and leaves the trace; the board then shows the best of what the person has left. */
export async function changeStanding(context: Context, change: Change): Promise<void> {
  const actor = requireActor(context);
  const { from, to, kind, reason } = change;
  await transact(context.db, async (tx) => {
    const id = z.uuid().safeParse(change.entryId).success ? change.entryId : null;
    const found = id && (await tx.boardEntry.findUnique({ where: { id }, select: { userId: true } }));
    if (!id || !found) throw notFound();
    requireRight(actor, found.userId, change.by);
    await lockPerson(tx, found.userId);
    const entry = await tx.boardEntry.findUniqueOrThrow({ where: { id } });
    if (!from.includes(entry.standing)) {
      throw new AppError("conflict", `The entry is ${entry.standing}, not ${from.join(" or ")}.`, {
        reason: "standing-changed",
      });
    }
    await tx.boardEntry.update({
      where: { id },
      data: { standing: to, ...(to === "standing" ? {} : { shown: false }) },
    });
    await chooseShown(tx, entry.epochId, entry.userId);
    await writeAct(tx, { entryId: id, kind, actorId: actor.id, ...(reason ? { reason } : {}) });
    await announceBoard(tx, entry.exerciseId);
  });
}

/** To a learner who does not own it, an entry that can be changed does not exist. */
function requireRight(actor: Actor, ownerId: string, by: Change["by"]): void {
  if (by === "owner" ? actor.id !== ownerId : actor.role !== "instructor") {
    if (actor.role === "instructor" || actor.id === ownerId) {
      throw new AppError("forbidden", `Only its ${by} may do that.`);
    }
    throw notFound();
  }
}

function notFound(): AppError {
  return new AppError("not-found", "There is no such entry, or it is not yours.");
}
